package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.specstar.id.ResourceId;
import org.specstar.resource.Hit;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;
import org.specstar.search.Condition;
import org.specstar.search.Evaluation;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Sort;
import org.specstar.search.Truth;

/** Whatever is indexed and however a search is planned, it finds what testing and sorting all rows finds. */
class SearchLawTest {
    private static final int STEPS = 120;

    private final List<Hit> expected = new ArrayList<>();
    private Rows rows = Rows.EMPTY;
    private long places;

    @RepeatedTest(40)
    void searchesShouldFindWhatAPlainOneFinds(RepetitionInfo repetition) {
        check(repetition.getCurrentRepetition());
    }

    @Test
    void searchesOfAFreshSeedShouldFindWhatAPlainOneFinds() {
        // The seed is part of every failure's message.
        check(System.nanoTime());
    }

    private void check(long seed) {
        RandomSearches random = new RandomSearches(seed);
        rows = rows.under(random.fields());
        for (int step = 0; step < STEPS; step++) {
            change(random, step);
            checkOne(random, "seed " + seed + ", step " + step + ": ");
        }
    }

    private void change(RandomSearches random, int step) {
        if (random.below(40) == 0) {
            rows = rows.under(random.fields());
        }
        saveAll(Stream.generate(() -> random.row(random.below(4 + 3 * step)))
                .limit(random.below(10))
                .toList());
        save(random.row(random.below(4 + 3 * step)));
        if (random.below(3) == 0) {
            remove(random.id(random.below(4 + 3 * step)));
        }
    }

    private void saveAll(List<ResourceMeta> metas) {
        rows = rows.withAll(RowDraft.all(metas, rows.layout()));
        metas.forEach(this::expect);
    }

    private void save(ResourceMeta meta) {
        rows = rows.with(RowDraft.of(meta, rows.layout()));
        expect(meta);
    }

    private void expect(ResourceMeta meta) {
        for (int at = 0; at < expected.size(); at++) {
            Hit known = expected.get(at);
            if (known.meta().id().equals(meta.id())) {
                expected.set(at, new Hit(meta, known.place()));
                return;
            }
        }
        expected.add(new Hit(meta, ++places));
    }

    private void remove(ResourceId id) {
        rows = rows.without(id);
        expected.removeIf(hit -> hit.meta().id().equals(id));
    }

    private void checkOne(RandomSearches random, String where) {
        Condition condition = random.condition();
        List<Sort> sorts = random.sorts();
        List<Hit> found = found(condition, sorts);
        Search search = new Search(condition, sorts, 1 + random.below(20), random.offset(found.size()), null);
        Search next =
                expected.isEmpty() ? search : search.after(random.pick(expected).position(sorts, fields()));

        checkPage(search, found, where);
        checkPage(next, found, where);
        assertThat(Selection.of(condition, rows).count()).as(where + condition).isEqualTo(found.size());
    }

    private void checkPage(Search search, List<Hit> found, String where) {
        Position after = search.after();
        List<Hit> page = found.stream()
                .filter(hit -> after == null
                        || order(search.sorts()).compare(hit.position(search.sorts(), fields()), after) > 0)
                .skip(search.offset())
                .limit(search.limit())
                .toList();

        assertThat(Plan.page(search, rows)).as(where + search).isEqualTo(page);
        for (Plan plan : Planning.all(search, rows)) {
            Page one = new Page(plan.offset(), search.limit());
            plan.forEach(one::take);
            assertThat(one.hits())
                    .as(() -> where + search + " by " + plan.explain())
                    .isEqualTo(page);
        }
    }

    /** By the texts of positions, those of times as numbers. */
    private Comparator<Position> order(List<Sort> sorts) {
        Comparator<Position> order = (one, other) -> Long.compare(one.place(), other.place());
        for (int at = sorts.size() - 1; at >= 0; at--) {
            int place = at;
            Operand operand = sorts.get(at).operand();
            Comparator<Position> byKey = (one, other) ->
                    compare(operand, one.keys().get(place), other.keys().get(place));
            order = (sorts.get(at).descending() ? byKey.reversed() : byKey).thenComparing(order);
        }
        return order;
    }

    private static int compare(Operand operand, String one, String other) {
        boolean times = operand instanceof Operand.Meta meta && meta.field().kind() == MetaField.Kind.TIME;
        return times && !one.isEmpty() && !other.isEmpty()
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : SearchKey.compare(one, other);
    }

    private List<Hit> found(Condition condition, List<Sort> sorts) {
        return expected.stream()
                .filter(hit -> Evaluation.of(condition, new RowValues(hit.meta()), fields()) == Truth.TRUE)
                .sorted(Comparator.comparing(hit -> hit.position(sorts, fields()), order(sorts)))
                .toList();
    }

    private SearchFields fields() {
        return rows.layout().fields();
    }
}
