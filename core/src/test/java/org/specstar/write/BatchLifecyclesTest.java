package org.specstar.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.Visibility;
import org.specstar.search.Condition;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;

/** Deletion and restoration of many: four tasks, of which the second is deleted. */
class BatchLifecyclesTest {
    private final EngineFixture fixture = new EngineFixture();
    private final ResourceLifecycles<?> lifecycles = fixture.tasks().lifecycles();
    private final ResourceReader<?> reader = fixture.reader();
    private List<ResourceId> ids = List.of();

    @BeforeEach
    void fourTasks() {
        ids = List.of(created("one"), created("two"), created("three"), created("four"));
        fixture.deleted(ids.get(1));
    }

    private ResourceId created(String title) {
        return fixture.created("{\"title\":\"" + title + "\"}");
    }

    private List<ResourceMeta> deletedAll(Search search) {
        return fixture.write(() -> lifecycles.deleteAll(search, fixture.caller("eve")));
    }

    private List<ResourceMeta> restoredAll(Search search) {
        return fixture.write(() -> lifecycles.restoreAll(search, fixture.caller("eve")));
    }

    private List<ResourceId> live() {
        return reader.listMetas(Search.first(10, new Condition.Deleted(false))).stream()
                .map(ResourceMeta::id)
                .toList();
    }

    private static Search everything() {
        return Search.first(10, Condition.EVERYTHING);
    }

    @Test
    void deleteShouldAnswerTheChangedRowsInTheOrderOfTheSearch() {
        ResourceMeta untouched = reader.meta(ids.get(1).text(), Visibility.WITH_DELETED);

        List<ResourceMeta> deleted = deletedAll(everything());

        assertThat(deleted).extracting(ResourceMeta::id).containsExactly(ids.get(0), ids.get(2), ids.get(3));
        assertThat(deleted).allSatisfy(meta -> {
            assertThat(meta.deleted()).isTrue();
            assertThat(meta.updated().user()).isEqualTo("eve");
            assertThat(meta.version()).isEqualTo(2);
            assertThat(reader.meta(meta.id().text(), Visibility.WITH_DELETED)).isEqualTo(meta);
        });
        assertThat(reader.meta(ids.get(1).text(), Visibility.WITH_DELETED)).isEqualTo(untouched);
    }

    @Test
    void deleteShouldKeepToLimitAndOffsetAmongTheLiveOnes() {
        assertThat(deletedAll(new Search(Condition.EVERYTHING, 1, 1)))
                .extracting(ResourceMeta::id)
                .containsExactly(ids.get(2));
        assertThat(live()).containsExactly(ids.get(0), ids.get(3));
        assertThat(deletedAll(Search.first(0, Condition.EVERYTHING))).isEmpty();
    }

    @Test
    void deleteShouldTouchOnlyWhatMatches() {
        Condition two = new Condition.HasId(Set.of(ids.get(0), ids.get(1)));

        assertThat(deletedAll(Search.first(10, two)))
                .extracting(ResourceMeta::id)
                .containsExactly(ids.get(0));
        assertThat(live()).containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    void restoreShouldTouchOnlyDeletedOnesThatMatch() {
        deletedAll(everything());
        Condition byEve = new Condition.ByUser(MetaUser.UPDATED_BY, Set.of("eve"));

        List<ResourceMeta> restored = restoredAll(Search.first(2, byEve));

        assertThat(restored).extracting(ResourceMeta::id).containsExactly(ids.get(0), ids.get(2));
        assertThat(restored).noneMatch(ResourceMeta::deleted);
        assertThat(live()).containsExactly(ids.get(0), ids.get(2));
    }

    @Test
    void nothingToDoShouldWriteNothing() {
        restoredAll(everything());
        List<ResourceMeta> before = reader.listMetas(everything());

        assertThat(restoredAll(everything())).isEmpty();
        assertThat(deletedAll(Search.first(10, new Condition.HasId(Set.of())))).isEmpty();
        assertThat(reader.listMetas(everything())).isEqualTo(before);
    }

    @Test
    void failureLaterInTheUnitShouldTakeAllBack() {
        List<ResourceMeta> before = reader.listMetas(everything());

        assertThatThrownBy(() -> fixture.write(() -> {
                    lifecycles.deleteAll(everything(), fixture.caller("eve"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(reader.listMetas(everything())).isEqualTo(before);
    }
}
