package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.ejb.jpa.HostileSearches.DECLARED;
import static org.specstar.ejb.jpa.HostileSearches.TEXTS;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.JsonText;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.Hit;
import org.specstar.resource.IndexedData;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Search;
import org.specstar.search.SearchKey;
import org.specstar.search.Sort;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.time.Stamp;
import org.specstar.unit.LocalUnits;

/** What callers give is never part of a statement's text, and what a developer has named is a name in it, whatever it says. */
interface StatementTextsContract extends StorageFixture {
    /** What was prepared since the last call, whole. */
    List<String> texts();

    /** Waits for what makes every kind of search possible. */
    void awaitIndexes();

    static Stream<Operand> operands() {
        return HostileSearches.operands().stream();
    }

    private static ResourceMeta row(ResourceId id, int number) {
        String text = TEXTS.get(number % TEXTS.size());
        Map<String, Object> values = new LinkedHashMap<>();
        Iterator<Object> kinds = List.<Object>of(text, List.of(text, number), Map.of(text, text), 918_273_645L, "own")
                .iterator();
        for (int skipped = number % 5; skipped > 0; skipped--) {
            kinds.next();
        }
        Object value = kinds.next();
        Stream.concat(DECLARED.stream(), TEXTS.stream()).forEach(path -> values.put(path, value));
        Stamp stamp = new Stamp(RowFixture.ALICE.time(), text);
        return new ResourceMeta(
                id.revision(1),
                RowFixture.uid(number),
                new SchemaVersion(text),
                1,
                stamp,
                stamp,
                number % 4 == 0,
                new IndexedData(new JsonText().value(values).toString()),
                new HeadMirror(RevisionStatus.STABLE, stamp, stamp),
                1);
    }

    private static List<ResourceMeta> rows() {
        List<ResourceMeta> rows = new ArrayList<>();
        HostileSearches.IDS.stream().sorted().forEach(id -> rows.add(row(id, rows.size())));
        while (rows.size() < 20) {
            rows.add(row(RowFixture.id(rows.size()), rows.size()));
        }
        return rows;
    }

    /** Saves the rows here and in memory, which has no statements. */
    private MetaStore saved() {
        LocalUnits units = new LocalUnits();
        MemoryStorage memory = new MemoryStorage(units);
        memory.declare(MODEL, HostileSearches.FIELDS);
        storage().declare(MODEL, HostileSearches.FIELDS);
        awaitIndexes();
        units.required(() -> {
            memory.metas(MODEL).saveAll(rows());
            return true;
        });
        committed(() -> metas().saveAll(rows()));
        checkTexts("writing");
        return memory.metas(MODEL);
    }

    private void checkTexts(Object what) {
        List<String> texts = texts();

        assertThat(texts).isNotEmpty();
        assertThat(texts)
                .as(what::toString)
                .noneMatch(text -> text.contains(HostileSearches.MARK))
                .noneMatch(text -> text.contains(HostileSearches.DIGITS))
                .noneMatch(text -> text.contains("DROP") || text.contains("1=1") || text.contains(";"))
                .allMatch(text -> isQuoted(text));
    }

    /** Whether nothing of the declared names is outside of literals. */
    private static boolean isQuoted(String statement) {
        String outside = statement.replaceAll("'[^']*'", "");
        return !outside.contains("own") && !outside.contains("'");
    }

    private static List<ResourceId> ids(MetaStore store, Search search) {
        return store.search(search).stream().map(ResourceMeta::id).toList();
    }

    private void check(MetaStore memory, Condition condition) {
        Search search = Search.first(100, condition);
        List<ResourceId> found = ids(metas(), search);
        long counted = metas().count(condition);
        Explanation explanation = metas().explain(search);

        checkTexts(condition);
        assertThat(found).as(condition::toString).isEqualTo(ids(memory, search));
        assertThat(counted).as(condition::toString).isEqualTo(found.size());
        assertThat(explanation.plan())
                .as(condition::toString)
                .isNotEmpty()
                .noneMatch(line -> line.contains(HostileSearches.MARK) || line.contains(HostileSearches.DIGITS));
    }

    @ParameterizedTest
    @MethodSource("operands")
    default void conditionsOnValuesShouldBeParameters(Operand operand) {
        MetaStore memory = saved();

        HostileSearches.on(operand).forEach(condition -> check(memory, condition));

        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(rows().size());
    }

    @Test
    default void conditionsOnRowsShouldBeParameters() {
        MetaStore memory = saved();

        HostileSearches.onRow().forEach(condition -> check(memory, condition));

        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(rows().size());
    }

    @Test
    default void pagesShouldGoOnByParameters() {
        MetaStore memory = saved();
        Condition condition = HostileSearches.onRow().get(0);

        HostileSearches.sorts().forEach(sort -> {
            List<Sort> sorts = List.of(sort, Sort.descending(Operand.field(DECLARED.get(0))));
            assertThat(walked(metas(), condition, sorts))
                    .as(sorts::toString)
                    .isNotEmpty()
                    .isEqualTo(walked(memory, condition, sorts));
            checkTexts(sorts);
        });
    }

    private static List<ResourceId> walked(MetaStore store, Condition condition, List<Sort> sorts) {
        List<ResourceId> found = new ArrayList<>();
        Search search = new Search(condition, sorts, 3, 0, null);
        List<Hit> page = store.hits(search);
        while (!page.isEmpty()) {
            page.forEach(hit -> found.add(hit.meta().id()));
            Hit last = page.get(page.size() - 1);
            page = store.hits(search.after(last.position(sorts, store.fields())));
        }
        return found;
    }

    @Test
    default void positionsShouldBeParametersWhateverTheySay() {
        saved();

        HostileSearches.sorts().stream()
                .filter(HostileSearches::hasTextKeys)
                .forEach(sort -> TEXTS.forEach(key -> {
                    Position after = new Position(List.of(key), 918_273_645);
                    metas().hits(new Search(Condition.EVERYTHING, List.of(sort), 3, 918_273L, after));
                    checkTexts(sort);
                }));
    }

    @Test
    default void groupsShouldBeTheSameByParameters() {
        MetaStore memory = saved();
        List<Condition> conditions = List.of(
                Condition.EVERYTHING,
                HostileSearches.on(operands().findFirst().orElseThrow()).get(0));

        conditions.stream()
                .flatMap(condition -> HostileSearches.groupings(condition).stream())
                .forEach(grouping -> {
                    List<List<String>> found = keys(metas().groups(grouping));
                    checkTexts(grouping);
                    assertThat(found).as(grouping::toString).isEqualTo(keys(memory.groups(grouping)));
                });
    }

    private static List<List<String>> keys(List<Grouping.Group> groups) {
        return groups.stream()
                .map(group -> Stream.concat(group.key().stream(), group.values().stream())
                        .map(SearchKey::of)
                        .toList())
                .toList();
    }

    @Test
    default void idsShouldBeParameters() {
        saved();

        HostileSearches.IDS.forEach(id -> assertThat(metas().find(id)).isPresent());
        HostileSearches.IDS.forEach(id ->
                assertThat(metas().walk(id, 3)).extracting(ResourceMeta::id).doesNotContain(id));
        checkTexts("reading");
        committed(() -> {
            assertThat(metas().lockAll(HostileSearches.IDS)).hasSameSizeAs(HostileSearches.IDS);
            metas().removeAll(HostileSearches.IDS);
        });
        checkTexts("removal");

        assertThat(metas().count(Condition.EVERYTHING)).isEqualTo(rows().size() - HostileSearches.IDS.size());
    }
}
