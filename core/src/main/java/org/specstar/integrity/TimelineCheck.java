package org.specstar.integrity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionKey;

/** What is wrong with one resource. */
final class TimelineCheck {
    private final Timeline timeline;
    private final List<Finding> findings = new ArrayList<>();

    private TimelineCheck(Timeline timeline) {
        this.timeline = timeline;
    }

    static List<Finding> of(Timeline timeline) {
        TimelineCheck check = new TimelineCheck(timeline);
        check.row();
        check.payloads();
        check.references();
        return check.findings;
    }

    private void row() {
        ResourceMeta row = timeline.row();
        if (row != null) {
            head(row);
            chain(row);
        } else if (!timeline.forms().isEmpty()) {
            findings.add(Finding.ofResource(
                    FindingKind.REVISIONS_WITHOUT_ROW,
                    timeline.model(),
                    timeline.id(),
                    timeline.forms().size() + " stored forms of revisions belong to a resource that has no row."));
        }
    }

    private void head(ResourceMeta row) {
        if (!hasHead(row)) {
            findings.add(Finding.ofRevision(
                    FindingKind.HEAD_MISSING, timeline.model(), row.current(), "The head is not stored."));
        } else if (isMirrorWrong(row)) {
            findings.add(Finding.ofRevision(
                    FindingKind.HEAD_DIFFERS,
                    timeline.model(),
                    row.current(),
                    "The row repeats another status, author or time than the head has."));
        }
    }

    /** Archives may name a schema version that their head is not stored under. */
    private boolean hasHead(ResourceMeta row) {
        return timeline.forms().stream().anyMatch(form -> form.info().id().equals(row.current()));
    }

    private boolean isMirrorWrong(ResourceMeta row) {
        HeadMirror mirror = row.head();
        return mirror != null
                && headForm(row)
                        .filter(form -> !mirror.equals(HeadMirror.of(form.info())))
                        .isPresent();
    }

    private Optional<CheckedForm> headForm(ResourceMeta row) {
        return timeline.forms().stream()
                .filter(form -> form.key().equals(row.headKey()))
                .findFirst();
    }

    private void chain(ResourceMeta row) {
        Set<Integer> numbers = timeline.forms().stream()
                .map(form -> form.info().id().number())
                .collect(Collectors.toCollection(TreeSet::new));
        int last = row.totalRevisionCount();
        // A head that is not there is a finding of its own.
        numbers.add(row.current().number());
        for (int number : numbers) {
            last = Math.max(last, number);
        }
        if (last > numbers.size()) {
            gap(numbers, last, timeline.absentNumbers().getAsInt());
        }
    }

    private void gap(Set<Integer> numbers, int last, int removed) {
        int lost = last - numbers.size() - removed;
        if (lost <= 0) {
            return;
        }
        int first = 1;
        while (numbers.contains(first)) {
            first++;
        }
        findings.add(Finding.ofRevision(
                FindingKind.CHAIN_GAP,
                timeline.model(),
                timeline.id().revision(first),
                "Of the revisions 1 to " + last + ", " + lost + " are lost; the first that is absent is " + first
                        + ", and " + removed + " were removed rightly."));
    }

    private void payloads() {
        for (CheckedForm form : timeline.forms()) {
            form.found()
                    .ifPresent(flaw -> findings.add(Finding.ofRevision(
                                    flaw, timeline.model(), form.info().id(), sentence(flaw, form))
                            .at(form.address())));
        }
    }

    private static String sentence(FindingKind flaw, CheckedForm form) {
        String which = " (schema version " + form.info().schemaVersion() + ")";
        return switch (flaw) {
            case PAYLOAD_MISSING -> "The payload is not where its row says" + which + ".";
            case PAYLOAD_DAMAGED -> "The payload is not the one that was stored" + which + ".";
            default -> "The payload is the one that was stored, but its data_hash is that of another" + which + ".";
        };
    }

    private void references() {
        Map<RevisionKey, Set<FileId>> known = new HashMap<>();
        for (BlobUse use : timeline.uses()) {
            known.put(use.revision(), use.binaries());
        }
        for (CheckedForm form : timeline.forms()) {
            compare(form, known.getOrDefault(form.key(), Set.of()));
            known.remove(form.key());
        }
        known.keySet().stream()
                .sorted()
                .forEach(key -> findings.add(Finding.ofRevision(
                        FindingKind.REFERENCE_ORPHAN,
                        timeline.model(),
                        key.id(),
                        "The ledger knows binaries of a revision that is not stored (schema version "
                                + key.schemaVersion() + ").")));
    }

    private void compare(CheckedForm form, Set<FileId> known) {
        BlobScan.Mentioned mentioned = form.mentioned();
        if (mentioned != null && !mentioned.agreesWith(known)) {
            findings.add(Finding.ofRevision(
                    FindingKind.REFERENCES_DIFFER,
                    timeline.model(),
                    form.info().id(),
                    "The payload refers to " + mentioned.declared() + ", the ledger knows " + known + "."));
        }
    }
}
