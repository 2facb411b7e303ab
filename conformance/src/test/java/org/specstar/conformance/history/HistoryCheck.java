package org.specstar.conformance.history;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.conformance.history.Write.Acknowledged;
import org.specstar.conformance.history.Write.Refused;
import tools.jackson.databind.JsonNode;

/** Holds what writers were told against what the store has. Every sentence it finds is a broken promise. */
public final class HistoryCheck {
    private final Map<String, Write> writeOfTitle;
    private final List<StoredRevision> stored;
    private final List<String> violations = new ArrayList<>();

    private HistoryCheck(List<Write> writes, List<StoredRevision> stored) {
        this.writeOfTitle = writes.stream().collect(toMap(Write::title, write -> write));
        this.stored = stored;
    }

    /** Checks a store, given as the records of its export; empty when all promises were kept. */
    public static List<String> violations(List<Write> writes, List<? extends JsonNode> records) {
        HistoryCheck check = new HistoryCheck(writes, StoredRevision.of(records));
        check.everyWriteIsThereAsItShould();
        check.everyRevisionWasWritten();
        Map<String, JsonNode> heads = heads(records);
        check.stored.stream()
                .collect(groupingBy(StoredRevision::resourceId))
                .forEach((resource, revisions) -> check.resource(resource, revisions, heads));
        return check.violations;
    }

    /** The meta row of each resource. */
    private static Map<String, JsonNode> heads(List<? extends JsonNode> records) {
        Map<String, JsonNode> heads = new HashMap<>();
        records.stream()
                .filter(record -> record.required("t").stringValue().equals("MetaRecord"))
                .map(record -> record.required("data"))
                .forEach(meta -> heads.put(meta.required("resource_id").stringValue(), meta));
        return heads;
    }

    private void everyWriteIsThereAsItShould() {
        Map<String, List<StoredRevision>> byTitle = stored.stream().collect(groupingBy(StoredRevision::title));
        for (Write write : writeOfTitle.values()) {
            List<StoredRevision> found = byTitle.getOrDefault(write.title(), List.of());
            if (found.size() > 1) {
                violations.add("stored %d times: %s".formatted(found.size(), write));
            } else if (write.result() instanceof Acknowledged acknowledged && !holds(acknowledged, found)) {
                violations.add("acknowledged, but the store has %s: %s".formatted(found, write));
            } else if (write.result() instanceof Refused && !found.isEmpty()) {
                violations.add("refused, but stored: " + write);
            }
        }
    }

    private static boolean holds(Acknowledged acknowledged, List<StoredRevision> found) {
        return found.stream()
                .anyMatch(revision -> revision.resourceId().equals(acknowledged.resourceId())
                        && revision.revisionId().equals(acknowledged.revisionId())
                        && revision.dataHash().equals(acknowledged.dataHash()));
    }

    private void everyRevisionWasWritten() {
        for (StoredRevision revision : stored) {
            if (!writeOfTitle.containsKey(revision.title())) {
                violations.add("nobody wrote " + revision);
            }
            if (!revision.dataHash().equals(revision.bytesHash())) {
                violations.add("torn, hash and bytes differ: " + revision);
            }
        }
    }

    private void resource(String resource, List<StoredRevision> revisions, Map<String, JsonNode> heads) {
        List<StoredRevision> inOrder =
                revisions.stream().sorted(comparingInt(StoredRevision::number)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).number() != i + 1) {
                violations.add("revision %d of %s is missing or repeated".formatted(i + 1, resource));
                return;
            }
        }
        head(resource, inOrder, heads);
        clockOrder(inOrder);
    }

    private void head(String resource, List<StoredRevision> inOrder, Map<String, JsonNode> heads) {
        JsonNode meta = heads.get(resource);
        String last = inOrder.get(inOrder.size() - 1).revisionId();
        if (meta == null
                || !meta.required("current_revision_id").stringValue().equals(last)
                || meta.required("total_revision_count").intValue() != inOrder.size()) {
            violations.add("the head does not fit the last revision %s: %s".formatted(last, meta));
        }
    }

    /** A write that was over before another began has the lower number. */
    private void clockOrder(List<StoredRevision> inOrder) {
        long earliestLaterEnd = Long.MAX_VALUE;
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Write write = writeOfTitle.get(inOrder.get(i).title());
            if (write == null || !(write.result() instanceof Acknowledged)) {
                continue;
            }
            if (earliestLaterEnd < write.invoked()) {
                violations.add("a later write has a lower number than %s".formatted(inOrder.get(i)));
            }
            earliestLaterEnd = Math.min(earliestLaterEnd, write.completed());
        }
    }
}
