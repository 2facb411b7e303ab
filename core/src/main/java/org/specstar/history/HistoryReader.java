package org.specstar.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.id.RevisionId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.Storage;
import org.specstar.resource.Visibility;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStore;

/** Reads the history of one resource: its revisions' information, without payloads. Safe for use by many threads. */
public final class HistoryReader {
    private final ResourceReader<?> resources;
    private final RevisionStore revisions;

    public HistoryReader(ResourceReader<?> resources, Storage storage) {
        this.resources = resources;
        this.revisions = storage.revisions(resources.model().name());
    }

    /**
     * The wanted part of a history.
     *
     * @throws UnknownStartException if the query begins with a revision that is not among those it selects
     */
    public ListedHistory list(String id, Visibility visibility, HistoryQuery query) {
        ResourceMeta meta = resources.meta(id, visibility);
        List<RevisionInfo> selected = selected(meta, query);
        int end = (int) Math.min(selected.size(), (long) query.offset() + query.limit());
        List<RevisionInfo> page = query.offset() < end ? selected.subList(query.offset(), end) : List.of();
        return new ListedHistory(meta, page, selected.size(), end < selected.size());
    }

    private List<RevisionInfo> selected(ResourceMeta meta, HistoryQuery query) {
        Map<RevisionId, RevisionInfo> all = byId(meta);
        List<RevisionInfo> inTime = all.values().stream()
                .filter(info -> query.times().contains().test(info.created().time()))
                .sorted(query.order().comparator())
                .toList();
        int start = start(inTime, query.from());
        if (query.ancestry() == Ancestry.ALL) {
            return inTime.subList(start, inTime.size());
        }
        RevisionId youngest =
                query.from().isEmpty() ? meta.current() : inTime.get(start).id();
        return chain(youngest, all, inTime);
    }

    /** One entry a revision: that of the schema version the resource is read at, where there are several. */
    private Map<RevisionId, RevisionInfo> byId(ResourceMeta meta) {
        Map<RevisionId, RevisionInfo> byId = new LinkedHashMap<>();
        for (RevisionInfo info : revisions.history(meta.id())) {
            byId.merge(info.id(), info, (one, other) -> one.schemaVersion().equals(meta.schemaVersion()) ? one : other);
        }
        return byId;
    }

    private static int start(List<RevisionInfo> sorted, String from) {
        if (from.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).id().text().equals(from)) {
                return i;
            }
        }
        throw new UnknownStartException(from);
    }

    private static List<RevisionInfo> chain(
            RevisionId youngest, Map<RevisionId, RevisionInfo> all, Collection<RevisionInfo> kept) {
        Set<RevisionInfo> wanted = new HashSet<>(kept);
        List<RevisionInfo> chain = new ArrayList<>();
        @Nullable RevisionInfo next = all.get(youngest);
        while (next != null) {
            if (wanted.contains(next)) {
                chain.add(next);
            }
            RevisionId parent = next.parent();
            // Numbers fall along the chain, so a damaged parent link cannot make a ring.
            boolean older = parent != null && parent.number() < next.id().number();
            next = older && parent != null ? all.get(parent) : null;
        }
        return chain;
    }
}
