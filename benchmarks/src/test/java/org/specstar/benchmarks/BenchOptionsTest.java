package org.specstar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.benchmarks.load.Operation;

class BenchOptionsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static BenchOptions options(String... words) {
        return BenchOptions.of(words, NOW);
    }

    @Test
    void noneShouldMeasureEverythingAmongTenThousand() {
        BenchOptions options = options();

        assertThat(options.storages()).containsExactly("memory", "disk", "postgres");
        assertThat(options.plan().sizes()).containsExactly(10_000L);
        assertThat(options.plan().operations()).containsExactlyInAnyOrder(Operation.values());
        assertThat(options.out()).isEqualTo(Path.of("benchmark-results/2026-01-02-030405"));
    }

    @Test
    void sizesShouldBeReadWithTheirUnits() {
        assertThat(options("--resources", "1m,500,10k").plan().sizes()).containsExactly(500L, 10_000L, 1_000_000L);
    }

    @Test
    void operationsShouldBeThoseThatAreNamed() {
        assertThat(options("--operations", "read-revision,blob-up").plan().operations())
                .containsExactlyInAnyOrder(Operation.READ_REVISION, Operation.BLOB_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "--connections, 0, --connections: 0 is less than 1",
        "--resources, ten, --resources: 'ten' is no number that it takes",
        "--rounds, x, --rounds: 'x' is no number that it takes",
        "--server, localhost:80, --server: 'localhost:80' is no address such as http://localhost:8080",
        "--speed, 9, unknown option --speed"
    })
    void wrongOnesShouldBeNamed(String option, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(option, value))
                .withMessage(message);
    }
}
