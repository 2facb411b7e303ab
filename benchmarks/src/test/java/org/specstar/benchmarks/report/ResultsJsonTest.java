package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsJsonTest {
    private static final Measurement READ = Runs.measured(Subject.specstar("memory"), "read", 3.0, 1.5, 2.0);

    @Test
    void resultsShouldBeReadAsTheyWereWritten(@TempDir Path directory) throws IOException {
        Measurement unknown =
                new Measurement(Subject.other("disk"), 10, 1, "list", List.of(4.0), 0.5, 2.5, Double.NaN, 0, 3);
        Results results = Runs.of(READ, unknown);
        Path file = directory.resolve("results.json");

        ResultsJson.write(results, file);

        assertThat(ResultsJson.read(file)).isEqualTo(results);
    }

    @Test
    void measurementShouldBeALine() {
        String json = new String(ResultsJson.bytes(Runs.of(READ)), StandardCharsets.UTF_8);

        assertThat(json.lines())
                .endsWith("{\"subject\":\"specstar\",\"storage\":\"memory\",\"resources\":10000,\"connections\":16,"
                        + "\"operation\":\"read\",\"rate\":2.0,\"rates\":[3.0,1.5,2.0],\"p50_millis\":1.25,"
                        + "\"p99_millis\":4.5,\"cpu_millis\":0.125,\"resident_bytes\":400000000,\"errors\":0}]}");
    }

    @Test
    void fileShouldBeRefusedWhenItHoldsSomethingElse() {
        byte[] list = "[1]".getBytes(StandardCharsets.UTF_8);
        byte[] broken = "{".getBytes(StandardCharsets.UTF_8);
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ResultsJson.read(list)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResultsJson.read(broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResultsJson.read(empty)).hasMessageContaining("version");
    }
}
