package org.specstar.integrity;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a check sees, and hands findings on. For one thread. */
final class Tally {
    private final CheckObserver observer;
    private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    private long resources;
    private long revisions;
    private long binaries;

    Tally(CheckObserver observer) {
        this.observer = observer;
    }

    void seen(Timeline timeline) {
        resources++;
        revisions += timeline.forms().size();
        observer.passed();
    }

    void seenBinary() {
        binaries++;
        observer.passed();
    }

    void found(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        observer.found(finding);
    }

    Summary summary() {
        return new Summary(resources, revisions, binaries, counts);
    }
}
