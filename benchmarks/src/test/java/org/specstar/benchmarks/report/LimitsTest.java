package org.specstar.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Subject MEMORY = Subject.specstar("memory");
    private static final Subject POSTGRES = Subject.specstar("postgres-s3");

    @Test
    void limitShouldDependOnTheStorage() {
        assertThat(Limits.operation(MEMORY, "read")).hasValue("static-jaxrs");
        assertThat(Limits.operation(POSTGRES, "read")).hasValue("raw-select");
        assertThat(Limits.operation(POSTGRES, "create")).hasValue("raw-insert");
        assertThat(Limits.operation(POSTGRES, "import")).hasValue("copy-in");
    }

    @Test
    void limitShouldBeAbsentWhereNothingRawDoesTheSame() {
        assertThat(Limits.operation(MEMORY, "create")).isEmpty();
        assertThat(Limits.operation(POSTGRES, "search")).isEmpty();
        assertThat(Limits.operation(Subject.other("postgres"), "read")).isEmpty();
    }

    @Test
    void shareShouldBeOfTheSameStorageAndConnections() {
        Measurement create = Runs.measured(Subject.specstar("postgres"), "create", 50.0);
        Measurement elsewhere = Runs.measured(Subject.raw("postgres-disk"), "raw-insert", 70.0);
        Measurement fewer = Runs.measured(new Scenario(Subject.raw("postgres"), 10_000, 1, "raw-insert"), 80.0);
        Measurement limit = Runs.measured(Subject.raw("postgres"), "raw-insert", 100.0);

        Results results = Runs.of(create, elsewhere, fewer, limit);

        assertThat(Limits.share(create, results)).hasValue(0.5);
    }

    @Test
    void limitShouldBeOfAsManyResourcesWhenItWasMeasuredSo() {
        Scenario few = new Scenario(Subject.raw("memory"), 1_000, 16, "static-jaxrs");
        Measurement among = Runs.measured(few, 100.0);
        Measurement limit = Runs.measured(Subject.raw("memory"), "static-jaxrs", 200.0);
        Measurement read = Runs.measured(MEMORY, "read", 50.0);

        assertThat(Limits.of(read, Runs.of(read, among, limit))).hasValue(limit);
        assertThat(Limits.of(read, Runs.of(read, among))).hasValue(among);
    }

    @Test
    void otherServerShouldBeMeasuredAgainstOnTheSameStorage() {
        Measurement list = Runs.measured(MEMORY, "list", 500.0);
        Measurement other = Runs.measured(Subject.other("memory"), "list", 5.0);

        Results results = Runs.of(list, other);

        assertThat(Limits.timesOther(list, results)).hasValue(100.0);
        assertThat(Limits.timesOther(other, results)).isEmpty();
    }
}
