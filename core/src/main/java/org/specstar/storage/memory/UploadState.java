package org.specstar.storage.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.FileId;
import org.specstar.blob.upload.UploadPart;
import org.specstar.blob.upload.UploadSession;

/** All uploads, immutable: found by id or by age, and how many of their parts are which binary. */
record UploadState(
        HashTrie<String, UploadSession> sessions,
        SortedTree<Age, UploadSession> oldestFirst,
        HashTrie<FileId, Integer> parts) {
    static final UploadState EMPTY = new UploadState(HashTrie.empty(), SortedTree.empty(), HashTrie.empty());

    /** When an upload expires; the id tells those of one moment apart. */
    record Age(Instant expires, String id) implements Comparable<Age> {
        static Age of(UploadSession session) {
            return new Age(session.expires(), session.id());
        }

        @Override
        public int compareTo(Age other) {
            int earlier = expires.compareTo(other.expires);
            return earlier == 0 ? id.compareTo(other.id) : earlier;
        }
    }

    @Nullable
    UploadSession find(String id) {
        return sessions.find(id);
    }

    /** How many parts a binary is. */
    int uses(FileId id) {
        Integer count = parts.find(id);
        return count == null ? 0 : count;
    }

    /** The first that expired at a moment or before. */
    List<String> expired(Instant moment, int limit) {
        return oldestFirst
                .values()
                .takeWhile(session -> !session.expires().isAfter(moment))
                .limit(limit)
                .map(UploadSession::id)
                .toList();
    }

    UploadState with(UploadSession session) {
        UploadState rest = without(session.id());
        HashTrie<FileId, Integer> counts = rest.parts;
        for (UploadPart part : session.parts().values()) {
            counts = counted(counts, part.fileId(), 1);
        }
        return new UploadState(
                rest.sessions.with(session.id(), session), rest.oldestFirst.with(Age.of(session), session), counts);
    }

    /** With the parts that the known one has. */
    UploadState updated(UploadSession session) {
        UploadSession known = sessions.find(session.id());
        return known == null ? this : with(withParts(session, known.parts()));
    }

    UploadState withPart(String id, UploadPart part) {
        UploadSession known = sessions.find(id);
        if (known == null) {
            return this;
        }
        SortedMap<Integer, UploadPart> after = new TreeMap<>(known.parts());
        after.put(part.number(), part);
        return with(withParts(known, after));
    }

    UploadState withoutParts(String id) {
        UploadSession known = sessions.find(id);
        return known == null ? this : with(withParts(known, Collections.emptySortedMap()));
    }

    UploadState without(Collection<String> ids) {
        UploadState after = this;
        for (String id : ids) {
            after = after.without(id);
        }
        return after;
    }

    private UploadState without(String id) {
        UploadSession known = sessions.find(id);
        if (known == null) {
            return this;
        }
        HashTrie<FileId, Integer> counts = parts;
        for (UploadPart part : known.parts().values()) {
            counts = counted(counts, part.fileId(), -1);
        }
        return new UploadState(sessions.without(id), oldestFirst.without(Age.of(known)), counts);
    }

    private static HashTrie<FileId, Integer> counted(HashTrie<FileId, Integer> counts, FileId id, int more) {
        Integer known = counts.find(id);
        int count = (known == null ? 0 : known) + more;
        return count == 0 ? counts.without(id) : counts.with(id, count);
    }

    private static UploadSession withParts(UploadSession session, SortedMap<Integer, UploadPart> parts) {
        return new UploadSession(
                session.id(),
                session.status(),
                session.contentType(),
                session.declaredSize(),
                session.createdBy(),
                session.created(),
                session.expires(),
                parts,
                session.result());
    }
}
