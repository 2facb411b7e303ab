package org.specstar.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.specstar.constraint.UniqueConstraintException;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.id.ResourceId;

/** Remembers conflicts of an import, as many as can be told. Used by one thread. */
final class ConflictLog implements Consumer<List<Conflict>> {
    /** Ends the import at the first conflict. */
    static final Consumer<List<Conflict>> REFUSING =
            conflicts -> conflicts.stream().findFirst().ifPresent(conflict -> {
                throw new UniqueConstraintException(conflict);
            });

    private final List<Conflict> kept = new ArrayList<>();
    private long more;

    @Override
    public void accept(List<Conflict> conflicts) {
        int room = Math.min(conflicts.size(), LoadReport.MOST - kept.size());
        kept.addAll(conflicts.subList(0, room));
        more += conflicts.size() - room;
    }

    /** Whether none was left out. */
    boolean isComplete() {
        return more == 0;
    }

    List<Conflict> kept() {
        return List.copyOf(kept);
    }

    List<ResourceId> wanted() {
        return kept.stream().map(Conflict::wanted).distinct().toList();
    }

    long more() {
        return more;
    }
}
