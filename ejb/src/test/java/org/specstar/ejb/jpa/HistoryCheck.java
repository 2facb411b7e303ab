package org.specstar.ejb.jpa;

import static org.specstar.ejb.jpa.WriteHistory.NONE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.ejb.jpa.ParcelFixture.Parcel;
import org.specstar.ejb.jpa.WriteHistory.Operation;
import org.specstar.ejb.jpa.WriteHistory.Outcome;
import org.specstar.ejb.jpa.WriteHistory.Write;
import org.specstar.id.ResourceId;
import org.specstar.payload.Binary;
import org.specstar.payload.DataHash;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;
import org.specstar.revision.RevisionInfo;

/** Holds what writers were told against what a combination has. Every sentence it finds is a broken promise. */
final class HistoryCheck {
    private final CombinationFixture combination;
    private final WriteHistory history;
    private final Map<String, Integer> found = new TreeMap<>();
    private final Set<FileId> whole = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    HistoryCheck(CombinationFixture combination, WriteHistory history) {
        this.combination = combination;
        this.history = history;
    }

    /** Reads every revision and every binary that the history speaks of. */
    List<String> violations() {
        history.byResource().forEach((id, writes) -> {
            List<RevisionInfo> revisions = revisions(id);
            revisions.forEach(this::checkRevision);
            checkNumbers(id, writes, revisions);
            checkRow(id, writes, revisions);
        });
        history.writes().forEach(this::checkWrite);
        return violations;
    }

    /** Looks at the rows alone: whether they still are what they were when everything was read. */
    List<String> violationsOfRows() {
        history.byResource().forEach((id, writes) -> {
            List<RevisionInfo> revisions = revisions(id);
            checkNumbers(id, writes, revisions);
            checkRow(id, writes, revisions);
        });
        return violations;
    }

    private List<RevisionInfo> revisions(ResourceId id) {
        return combination.storage().revisions(CombinationFixture.MODEL).history(id);
    }

    private void violated(String sentence, Object what) {
        violations.add(combination.kind().text() + ": " + sentence + ": " + what);
    }

    private void checkRevision(RevisionInfo info) {
        try {
            Parcel parcel = combination
                    .parcels()
                    .get(info.id(), Visibility.WITH_DELETED)
                    .data();
            found.merge(parcel.token(), 1, Integer::sum);
            if (!parcel.text().equals(ParcelFixture.text(parcel.token()))) {
                violated("torn payload", info);
            }
            checkBinary(info, parcel.content());
            history.find(parcel.token())
                    .ifPresentOrElse(write -> checkOrigin(info, parcel, write), () -> violated("nobody wrote", info));
        } catch (RuntimeException e) {
            violated("unreadable revision", info + " " + e);
        }
    }

    private void checkBinary(RevisionInfo info, @Nullable Binary content) {
        if (content != null && !isWhole(new FileId(content.fileId()))) {
            violated("a revision refers to a binary that is not there or not whole", info + " " + content);
        }
    }

    private boolean isWhole(FileId id) {
        return whole.contains(id) || (hasItsBytes(id) && whole.add(id));
    }

    private boolean hasItsBytes(FileId id) {
        Optional<Blob> blob = combination.blobs().find(id);
        return blob.isPresent() && DataHash.hex(bytes(blob.get())).equals(id.text());
    }

    private byte[] bytes(Blob blob) {
        try (InputStream bytes = combination.blobs().open(blob)) {
            return bytes.readAllBytes();
        } catch (IOException | RuntimeException e) {
            violated("unreadable binary", blob + " " + e);
            return new byte[0];
        }
    }

    private void checkOrigin(RevisionInfo info, Parcel parcel, Write write) {
        Binary content = parcel.content();
        boolean sameContent = write.content().equals(NONE)
                || (content != null && content.fileId().equals(ParcelFixture.fileId(write.content())));
        if (!sameContent || !write.id().equals(info.id().resource())) {
            violated("something else was written", info + " " + write);
        }
        if (write.isAcknowledged() && write.revision() != info.id().number()) {
            violated("acknowledged under another number", info + " " + write);
        }
    }

    /** Of what was acknowledged, the hash stands at its number; the numbers have no gap. */
    private void checkNumbers(ResourceId id, List<Write> writes, List<RevisionInfo> revisions) {
        for (int index = 0; index < revisions.size(); index++) {
            if (revisions.get(index).id().number() != index + 1) {
                violated("a revision is missing or repeated at " + (index + 1), id);
                return;
            }
        }
        writes.stream()
                .filter(write -> write.isAcknowledged() && write.isRevision())
                .filter(write -> write.revision() < 1
                        || write.revision() > revisions.size()
                        || !hash(revisions.get(write.revision() - 1)).equals(write.hash()))
                .forEach(write -> violated("lost", write));
    }

    private static String hash(RevisionInfo info) {
        return String.valueOf(info.dataHash());
    }

    private void checkRow(ResourceId id, List<Write> writes, List<RevisionInfo> revisions) {
        Optional<ResourceMeta> row =
                combination.storage().metas(CombinationFixture.MODEL).find(id);
        if (row.isPresent() == revisions.isEmpty()) {
            violated("a row without revisions, or revisions without a row", id);
        }
        row.ifPresent(meta -> {
            if (!meta.current().equals(revisions.get(revisions.size() - 1).id())) {
                violated("the head is not the last revision", meta);
            }
            List<Outcome> deletions = writes.stream()
                    .filter(write -> write.operation() == Operation.DELETE)
                    .map(Write::outcome)
                    .toList();
            boolean must = deletions.contains(Outcome.ACKNOWLEDGED);
            boolean may = must || deletions.contains(Outcome.UNKNOWN);
            if (meta.deleted() ? !may : must) {
                violated("wrongly deleted, or a deletion is lost", meta);
            }
        });
    }

    private void checkWrite(Write write) {
        int times = Objects.requireNonNullElse(found.get(write.token()), 0);
        boolean exactly = write.isAcknowledged() && write.isRevision();
        if (times > 1 || (exactly && times != 1) || (write.outcome() == Outcome.REFUSED && times > 0)) {
            violated("stored " + times + " times", write);
        }
        if (write.isAcknowledged()
                && write.operation() == Operation.PUT
                && !isWhole(new FileId(ParcelFixture.fileId(write.content())))) {
            violated("lost binary", write);
        }
    }
}
