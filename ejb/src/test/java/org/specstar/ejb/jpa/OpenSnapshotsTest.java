package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;

class OpenSnapshotsTest {
    private final OpenSnapshots snapshots = new OpenSnapshots();
    private final List<String> done = new ArrayList<>();

    @Test
    void actionShouldRunAtOnceWhenNoSnapshotIsOpen() {
        snapshots.afterOpen(() -> done.add("action"));

        assertThat(done).containsExactly("action");
    }

    @Test
    void actionShouldWaitForTheSnapshotsThatWereOpenAlone() {
        long first = snapshots.open();
        long second = snapshots.open();
        snapshots.afterOpen(() -> done.add("action"));
        long later = snapshots.open();

        snapshots.close(second);
        assertThat(done).isEmpty();
        snapshots.close(first);
        assertThat(done).containsExactly("action");
        snapshots.close(later);
        assertThat(done).hasSize(1);
    }

    @Test
    void failureShouldNeitherSkipWhatWaitsBesideItNorReachWhoeverCloses() {
        long snapshot = snapshots.open();
        snapshots.afterOpen(() -> done.add("first"));
        snapshots.afterOpen(() -> {
            throw new StorageException("on purpose");
        });
        snapshots.afterOpen(() -> done.add("last"));

        snapshots.close(snapshot);

        assertThat(done).containsExactly("first", "last");
    }
}
