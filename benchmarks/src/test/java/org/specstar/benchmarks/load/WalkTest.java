package org.specstar.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static Walk walk(boolean cursors) {
        return new Walk(new Stock(new IssueIds(1), 250, List.of(), List.of(), cursors));
    }

    private static Reply page(String cursor) {
        return new Reply(200, new byte[0], 0, cursor);
    }

    @Test
    void walkShouldGoOnFromTheCursor() {
        Walk walk = walk(true);

        walk.answered(page("abc"));

        assertThat(walk.next().target()).isEqualTo("/issue?limit=100&cursor=abc");
    }

    @Test
    void walkShouldBeginAgainBehindTheLastPage() {
        Walk walk = walk(true);

        walk.answered(page("abc"));
        walk.answered(page(""));

        assertThat(walk.next().target()).isEqualTo("/issue?limit=100");
    }

    @Test
    void walkWithoutCursorsShouldCountWhatIsBehind() {
        Walk walk = walk(false);

        walk.answered(page(""));
        walk.answered(page(""));

        assertThat(walk.next().target()).isEqualTo("/issue?limit=100&offset=200");
    }

    @Test
    void walkWithoutCursorsShouldBeginAgainBehindTheLastPage() {
        Walk walk = walk(false);

        walk.answered(page(""));
        walk.answered(page(""));
        walk.answered(page(""));

        assertThat(walk.next().target()).isEqualTo("/issue?limit=100&offset=0");
    }
}
