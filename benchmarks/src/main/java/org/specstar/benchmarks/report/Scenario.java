package org.specstar.benchmarks.report;

/** What a measurement is of: two of the same scenario can be compared. */
record Scenario(Subject subject, long resources, int connections, String operation) {
    /** The same, asked of another subject on the same storage. */
    Scenario of(String name) {
        return new Scenario(subject.beside(name), resources, connections, operation);
    }

    Scenario doing(String other) {
        return new Scenario(subject, resources, connections, other);
    }

    Scenario among(long others) {
        return new Scenario(subject, others, connections, operation);
    }

    String text() {
        String who = subject.is(Subject.OTHER) ? " (other)" : "";
        return operation + who + ", " + subject.storage() + ", " + Numbers.count(resources) + ", " + connections;
    }
}
