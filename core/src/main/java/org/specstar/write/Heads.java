package org.specstar.write;

import java.util.List;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;

/** The heads of rows that a write has locked. */
record Heads(RevisionStore revisions) {
    /** In place of a head where there is none: only content that is given whole can make a resource. */
    static StoredRevision none() {
        throw new IllegalArgumentException("A new resource has no head to be made from; give its payload whole");
    }

    /** The head's information, without its payload. */
    RevisionInfo info(ResourceMeta meta) {
        RevisionInfo info = revisions.findInfos(List.of(meta.headKey())).get(meta.headKey());
        if (info == null) {
            throw new RevisionNotFoundException(meta.id(), meta.current().text());
        }
        return info;
    }

    StoredRevision stored(ResourceMeta meta) {
        return revisions
                .find(meta.headKey())
                .orElseThrow(() ->
                        new RevisionNotFoundException(meta.id(), meta.current().text()));
    }

    /**
     * A migrated revision is stored in several forms; once one is modified the others show what is no longer so.
     *
     * @return those that it has removed
     */
    List<RevisionKey> removeOtherForms(RevisionInfo before, RevisionInfo after) {
        boolean single =
                before.parentSchemaVersion() == null && before.schemaVersion().equals(after.schemaVersion());
        if (single) {
            return List.of();
        }
        List<RevisionKey> others = revisions.history(after.id().resource()).stream()
                .filter(info -> info.id().equals(after.id()))
                .filter(info -> !info.schemaVersion().equals(after.schemaVersion()))
                .map(info -> new RevisionKey(info.id(), info.schemaVersion()))
                .toList();
        revisions.removeAll(others);
        return others;
    }
}
