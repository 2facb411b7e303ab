package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IssueIdsTest {
    private static final int MANY = 10_000;

    @Test
    void numbersShouldHaveIdsOfTheirOwn() {
        IssueIds ids = new IssueIds(42);

        assertThat(LongStream.range(0, MANY).mapToObj(ids::of).distinct()).hasSize(MANY);
    }

    @Test
    void seedsShouldHaveIdsOfTheirOwn() {
        assertThat(LongStream.range(0, MANY)
                        .mapToObj(seed -> new IssueIds(seed).of(1))
                        .distinct())
                .hasSize(MANY);
    }

    @Test
    void idShouldLookLikeThePlatformsOwn() {
        assertThat(new IssueIds(42).of(3))
                .matches("issue:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
