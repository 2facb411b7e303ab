package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private static final Subject DISK = Subject.specstar("disk");

    private static GoalCheck only(String goal, Measurement... measurements) {
        List<GoalCheck> found = checks(measurements)
                .filter(check -> check.goal().contains(goal))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Stream<GoalCheck> checks(Measurement... measurements) {
        return Goals.check(Runs.of(measurements)).stream();
    }

    private static Measurement slow(double p50Millis, double p99Millis) {
        return new Measurement(DISK, 10, 64, "read", List.of(1.0), p50Millis, p99Millis, 1, 0, 0);
    }

    @Test
    void originalShouldBeHeldAgainstWhatWasNotedWhenItWasNotMeasured() {
        GoalCheck check = only("original as noted", Runs.measured(DISK, "read", 7_500.0));

        assertThat(check.measured()).isEqualTo(10);
        assertThat(check.met()).isTrue();
    }

    @Test
    void originalShouldBeHeldAgainstWhatWasMeasuredBeside() {
        GoalCheck check = only(
                "× other", Runs.measured(DISK, "read", 7_500.0), Runs.measured(Subject.other("disk"), "read", 1_000.0));

        assertThat(check.measured()).isEqualTo(7.5);
        assertThat(check.met()).isFalse();
    }

    @Test
    void payloadsOutsideTheDatabaseShouldStillBeOnTheSameKindOfStorage() {
        GoalCheck check = only("original", Runs.measured(Subject.specstar("postgres-disk"), "create", 2_500.0));

        assertThat(check.measured()).isEqualTo(10);
    }

    @Test
    void transferShouldBeHeldAgainstItsGoalOverOneConnection() {
        GoalCheck check = only("import", Runs.measured(new Scenario(DISK, 10_000, 1, "import"), 11_000.0));

        assertThat(check.measured()).isEqualTo(10);
        assertThat(check.bound()).isEqualTo(8);
    }

    @Test
    void costShouldNotGrowByMoreThanTwiceWithTheStore() {
        GoalCheck check = only(
                "cost",
                Runs.measured(DISK, "list", 900.0),
                Runs.measured(new Scenario(DISK, 1_000_000, 16, "list"), 300.0));

        assertThat(check.measured()).isEqualTo(3);
        assertThat(check.met()).isFalse();
    }

    @Test
    void slowestAnswersShouldBeThoseOfTheWorstOperation() {
        GoalCheck check = only("p99", slow(1, 9), slow(1, 11), slow(2, 12));

        assertThat(check.measured()).isEqualTo(11);
        assertThat(check.met()).isFalse();
    }

    @Test
    void memoryShouldBeTheLargestAmongAMillion() {
        Measurement million = Runs.measured(new Scenario(DISK, 1_000_000, 64, "read"), 1.0);

        GoalCheck check = only("RSS", Runs.measured(DISK, "read", 1.0), million);

        assertThat(check.measured()).isEqualTo(400);
        assertThat(check.bound()).isEqualTo(800);
    }

    @Test
    void errorsShouldBeCountedOfTheOwnServerAlone() {
        Measurement own = new Measurement(DISK, 10, 1, "read", List.of(1.0), 1, 1, 1, 1, 2);
        Measurement other = new Measurement(Subject.other("disk"), 10, 1, "read", List.of(1.0), 1, 1, 1, 1, 5);

        GoalCheck check = only("errors", own, other);

        assertThat(check.measured()).isEqualTo(2);
        assertThat(check.met()).isFalse();
    }

    @Test
    void nothingShouldBeCheckedOfWhatWasNotMeasured() {
        assertThat(checks(Runs.measured(Subject.raw("disk"), "insert", 1.0))).isEmpty();
    }
}
