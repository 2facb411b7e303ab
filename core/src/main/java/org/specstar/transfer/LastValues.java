package org.specstar.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/**
 * What came by last in an archive. A resource's records tell its id twice, and who wrote it when up to six times, mostly alike;
 * what is equal becomes one object here, because a storage in memory keeps it, and a collector copies it. For one thread.
 */
final class LastValues {
    private @Nullable ResourceId resource;
    private @Nullable RevisionId revision;
    private @Nullable Stamp stamp;
    private @Nullable Stamp stampBefore;
    private SchemaVersion version = SchemaVersion.NONE;

    /** The id of this text; empty where the text could never name a resource. */
    Optional<ResourceId> resource(String text) {
        ResourceId last = resource;
        if (last != null && last.text().equals(text)) {
            return Optional.of(last);
        }
        Optional<ResourceId> other = ResourceId.ifSafe(text);
        other.ifPresent(id -> resource = id);
        return other;
    }

    RevisionId revision(RevisionId id) {
        RevisionId last = revision;
        if (last != null && last.equals(id)) {
            return last;
        }
        revision = id;
        return id;
    }

    Stamp stamp(Moment time, String user) {
        Stamp last = stamp;
        Stamp before = stampBefore;
        if (last != null && isOf(last, time, user)) {
            return last;
        }
        if (before != null && isOf(before, time, user)) {
            return before;
        }
        Stamp other = new Stamp(time, last != null && last.user().equals(user) ? last.user() : user);
        stampBefore = last;
        stamp = other;
        return other;
    }

    private static boolean isOf(Stamp stamp, Moment time, String user) {
        return stamp.time().equals(time) && stamp.user().equals(user);
    }

    /** @param text null or not empty */
    SchemaVersion version(@Nullable String text) {
        SchemaVersion other = text == null ? SchemaVersion.NONE : new SchemaVersion(text);
        if (!other.equals(version)) {
            version = other;
        }
        return version;
    }
}
