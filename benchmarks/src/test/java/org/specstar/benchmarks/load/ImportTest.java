package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {
    /** As many as the server says that it has loaded. */
    private static final long RESOURCES = 20;

    private final AtomicLong seeds = new AtomicLong(7);
    private AnsweringServer server;

    @BeforeEach
    void start() throws IOException {
        server = new AnsweringServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Task importing(long resources) throws IOException {
        return new Transferred(new Import(server.address(), seeds, resources));
    }

    /** Where the issues were removed that were imported last. */
    private List<String> removals() {
        IssueIds last = new IssueIds(seeds.get() - 1);
        return LongStream.range(0, RESOURCES)
                .mapToObj(number -> "/issue/" + last.of(number) + "/permanently")
                .toList();
    }

    @Test
    void roundShouldImportOnce() throws IOException {
        Round round = importing(RESOURCES).round(1, Duration.ofMinutes(1));

        assertThat(round.done()).isEqualTo(RESOURCES);
        assertThat(round.answers()).isOne();
        assertThat(server.deleted()).isEmpty();
    }

    @Test
    void tidyingShouldRemoveWhatWasImportedOnce() throws IOException {
        Task task = importing(RESOURCES);
        task.round(1, Duration.ZERO);
        task.tidy();
        task.tidy();

        assertThat(server.deleted()).containsExactlyInAnyOrderElementsOf(removals());
    }

    @Test
    void importOfOtherThanWasSentShouldBeAnError() throws IOException {
        Task task = importing(RESOURCES + 1);

        assertThatThrownBy(() -> task.round(1, Duration.ZERO)).isInstanceOf(WrongAnswerException.class);
    }
}
