package org.specstar.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specstar.resource.ResourceReader;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.Sort;
import org.specstar.search.Value;

/** The searches that are measured, by name, in the order of the table. */
final class Searches {
    private static final Condition LIVE = new Condition.Deleted(false);
    private static final List<Sort> BY_POINTS = List.of(Sort.descending(Operand.field("points")));

    private final ResourceReader<?> reader;

    Searches(ResourceReader<?> reader) {
        this.reader = reader;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        put(all, "list 10", search(LIVE, List.of()));
        put(all, "two fields, sorted", search(openAndUrgent(), BY_POINTS));
        put(all, "two fields, sorted by a third with ties", search(openAndUrgent(), byPriority()));
        put(all, "one owner of 10,000, sorted", search(LIVE.and(eq("owner", "owner-7")), BY_POINTS));
        put(
                all,
                "members of a list",
                search(LIVE.and(new Condition.Contains(Operand.field("tags"), Value.of("tag-7"))), List.of()));
        put(all, "range, sorted by it", search(LIVE.and(between()), BY_POINTS));
        put(all, "page after 5,000 rows", search(LIVE, BY_POINTS).after(far()));
        return all;
    }

    private static Condition eq(String field, String value) {
        return new Condition.Compares(field, Comparison.EQ, value);
    }

    private static Condition openAndUrgent() {
        return new Condition.All(List.of(LIVE, eq("status", "open"), eq("priority", "high")));
    }

    private static Condition between() {
        return new Condition.Compares("points", Comparison.GTE, 400)
                .and(new Condition.Compares("points", Comparison.LT, 500));
    }

    private static List<Sort> byPriority() {
        return List.of(Sort.descending(Operand.field("priority")), Sort.ascending(Operand.field("points")));
    }

    private static Search search(Condition condition, List<Sort> sorts) {
        return new Search(condition, sorts, 10, 0, null);
    }

    private Position far() {
        Position last =
                reader.metaWindow(new Search(LIVE, BY_POINTS, 5_000, 0, null)).last();
        if (last == null) {
            throw new IllegalStateException("There is nothing to page through");
        }
        return last;
    }

    private void put(Map<String, Runnable> all, String name, Search search) {
        all.put(name, () -> {
            if (reader.window(search).rows().isEmpty()) {
                throw new IllegalStateException("Nothing was found: " + search);
            }
        });
    }
}
