package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.uid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** Which rows a {@link MetaStore} finds for each condition, and a {@link Snapshot} shows. */
public interface MetaStoreConditionsContract extends StorageFixture {
    /** Each column of the row differs: the one of number 0 is created at minute 0, its head at minute 2. */
    private static Moment minute(int number) {
        return Moment.of(Instant.parse("1969-12-31T23:59:00.000001Z").plusSeconds(60L * number));
    }

    private static Stamp stamp(int number) {
        return new Stamp(minute(number), "user " + number);
    }

    private static ResourceMeta row(ResourceId id, Stamp created, Stamp updated, @Nullable HeadMirror head) {
        return new ResourceMeta(
                id.revision(1), uid(1), SchemaVersion.NONE, 1, created, updated, false, IndexedData.EMPTY, head, 1);
    }

    private static ResourceMeta complete() {
        HeadMirror head = new HeadMirror(RevisionStatus.DRAFT, stamp(2), stamp(3));
        return row(id("complete"), stamp(0), stamp(1), head);
    }

    private static ResourceMeta withoutMirror() {
        return row(id("bare"), stamp(0), stamp(1), null);
    }

    private void insertAll(ResourceMeta... rows) {
        committed(() -> metas().saveAll(List.of(rows)));
    }

    /** What the search finds; counting and a snapshot must agree with it. */
    private List<ResourceId> found(Condition condition) {
        List<ResourceId> ids = metas().search(Search.first(10_000, condition)).stream()
                .map(ResourceMeta::id)
                .toList();
        assertThat(metas().count(condition)).isEqualTo(ids.size());
        assertThat(shown(condition)).isEqualTo(ids);
        return ids;
    }

    private List<ResourceId> shown(Condition condition) {
        return storage().snapshot(snapshot -> {
            List<ResourceId> ids = new ArrayList<>();
            snapshot.forEach(MODEL, condition, (meta, revisions) -> ids.add(meta.id()));
            return ids;
        });
    }

    private static Moment later(Moment moment, int micros) {
        return Moment.ofEpochMicros(moment.epochMicros() + micros, moment.naive());
    }

    @ParameterizedTest
    @EnumSource(MetaTime.class)
    default void timesShouldIncludeTheMomentItself(MetaTime time) {
        insertAll(complete());
        Moment exact = minute(time.ordinal());

        assertThat(found(new Condition.NotBefore(time, exact))).hasSize(1);
        assertThat(found(new Condition.NotBefore(time, later(exact, -1)))).hasSize(1);
        assertThat(found(new Condition.NotBefore(time, later(exact, 1)))).isEmpty();
        assertThat(found(new Condition.NotAfter(time, exact))).hasSize(1);
        assertThat(found(new Condition.NotAfter(time, later(exact, 1)))).hasSize(1);
        assertThat(found(new Condition.NotAfter(time, later(exact, -1)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MetaTime.class)
    default void naiveTimesShouldBeComparedAsTheInstantTheyStandFor(MetaTime time) {
        Moment zoned = minute(5);
        Moment naive = new Moment(zoned.instant(), true);
        Stream.of(zoned, naive).map(moment -> new Stamp(moment, "a")).forEach(stamp -> {
            ResourceId id = id(stamp.time().naive() ? "naive" : "zoned");
            insertAll(row(id, stamp, stamp, new HeadMirror(RevisionStatus.STABLE, stamp, stamp)));
        });

        for (Moment moment : List.of(zoned, naive)) {
            assertThat(found(new Condition.NotBefore(time, moment))).containsExactly(id("zoned"), id("naive"));
            assertThat(found(new Condition.NotAfter(time, moment))).containsExactly(id("zoned"), id("naive"));
            assertThat(found(new Condition.NotBefore(time, later(moment, 1)))).isEmpty();
            assertThat(found(new Condition.NotAfter(time, later(moment, -1)))).isEmpty();
        }
    }

    @Test
    default void rowWithoutMirrorShouldMatchItsOwnTimesAlone() {
        insertAll(withoutMirror());

        assertThat(found(new Condition.NotBefore(MetaTime.CREATED, minute(0)))).hasSize(1);
        assertThat(found(new Condition.NotAfter(MetaTime.UPDATED, minute(1)))).hasSize(1);
        for (MetaTime time : List.of(MetaTime.HEAD_CREATED, MetaTime.HEAD_UPDATED)) {
            assertThat(found(new Condition.NotBefore(time, minute(-1_000_000)))).isEmpty();
            assertThat(found(new Condition.NotAfter(time, minute(1_000_000)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(MetaUser.class)
    default void userShouldBeOneOfTheNames(MetaUser user) {
        insertAll(complete());
        String name = "user " + user.ordinal();

        assertThat(found(new Condition.ByUser(user, Set.of(name)))).hasSize(1);
        assertThat(found(new Condition.ByUser(user, Set.of("nobody", name)))).hasSize(1);
        assertThat(found(new Condition.ByUser(user, Set.of("nobody", "User " + user.ordinal()))))
                .isEmpty();
        assertThat(found(new Condition.ByUser(user, Set.of("user 9")))).isEmpty();
        assertThat(found(new Condition.ByUser(user, Set.of()))).isEmpty();
    }

    @Test
    default void usersShouldBeComparedExactlyWhateverTheyAre() {
        List<String> names =
                List.of("Žofie 🙂 O'Hara", "", " ", "a%", "a_", "\"a\"", "a\\", "?1", "null", "' OR 1 = 1");
        names.forEach(name -> {
            Stamp stamp = new Stamp(minute(0), name);
            insertAll(row(id("by " + names.indexOf(name)), stamp, stamp, null));
        });

        names.forEach(name -> assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, Set.of(name))))
                .containsExactly(id("by " + names.indexOf(name))));
        assertThat(found(new Condition.ByUser(MetaUser.UPDATED_BY, Set.copyOf(names))))
                .hasSize(names.size());
        assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, Set.of("a\0", "\0"))))
                .isEmpty();
        assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, Set.of("a\0", "a%"))))
                .hasSize(1);
    }

    @Test
    default void usersShouldBeFoundHoweverLongTheirNames() {
        List<String> names = List.of("a", "x".repeat(1_000), "x".repeat(1_001), "🙂".repeat(251), "y".repeat(5_000));
        names.forEach(name -> {
            Stamp stamp = new Stamp(minute(0), name);
            insertAll(row(id("by " + names.indexOf(name)), stamp, stamp, null));
        });

        names.forEach(name -> assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, Set.of(name))))
                .containsExactly(id("by " + names.indexOf(name))));
        assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, Set.copyOf(names))))
                .hasSize(names.size());
        assertThat(found(new Condition.Not(new Condition.ByUser(MetaUser.CREATED_BY, Set.of("a")))))
                .hasSize(names.size() - 1);
    }

    @Test
    default void rowWithoutMirrorShouldMatchItsOwnUsersAlone() {
        insertAll(withoutMirror());
        Set<String> all =
                IntStream.range(0, 4).mapToObj(number -> "user " + number).collect(Collectors.toSet());

        assertThat(found(new Condition.ByUser(MetaUser.CREATED_BY, all))).hasSize(1);
        assertThat(found(new Condition.ByUser(MetaUser.UPDATED_BY, all))).hasSize(1);
        assertThat(found(new Condition.ByUser(MetaUser.HEAD_CREATED_BY, all))).isEmpty();
        assertThat(found(new Condition.ByUser(MetaUser.HEAD_UPDATED_BY, all))).isEmpty();
    }

    @Test
    default void headShouldHaveOneOfTheStatuses() {
        insertAll(complete(), withoutMirror(), meta(id("stable")));

        assertThat(found(new Condition.HeadStatus(Set.of(RevisionStatus.DRAFT))))
                .containsExactly(id("complete"));
        assertThat(found(new Condition.HeadStatus(Set.of(RevisionStatus.STABLE))))
                .containsExactly(id("stable"));
        assertThat(found(new Condition.HeadStatus(Set.of(RevisionStatus.values()))))
                .containsExactly(id("complete"), id("stable"));
        assertThat(found(new Condition.HeadStatus(Set.of()))).isEmpty();
    }

    @Test
    default void idShouldBeOneOfTheSet() {
        insertAll(meta(id(3)), meta(id(1)), meta(id(2)));
        committed(() -> storage().metas(OTHER_MODEL).insert(meta(id(4))));

        assertThat(found(new Condition.HasId(Set.of(id(1))))).containsExactly(id(1));
        assertThat(found(new Condition.HasId(Set.of(id(1), id(3), id(4))))).containsExactly(id(3), id(1));
        assertThat(found(new Condition.HasId(Set.of(id(9))))).isEmpty();
        assertThat(found(new Condition.HasId(Set.of()))).isEmpty();
    }

    @Test
    default void setsShouldBeAsLargeAsTheyLike() {
        insertAll(complete(), meta(id(1)));
        Set<String> names =
                IntStream.range(0, 40_000).mapToObj(number -> "user " + number).collect(Collectors.toSet());
        Set<ResourceId> ids =
                IntStream.range(0, 40_000).mapToObj(RowFixture::id).collect(Collectors.toSet());

        assertThat(found(new Condition.ByUser(MetaUser.HEAD_UPDATED_BY, names))).containsExactly(id("complete"));
        assertThat(found(new Condition.HasId(ids))).containsExactly(id(1));
    }

    @Test
    default void conditionsOfAllKindsShouldCombine() {
        insertAll(complete(), withoutMirror(), meta(id(1)));
        Condition every = new Condition.NotBefore(MetaTime.CREATED, minute(0))
                .and(new Condition.NotAfter(MetaTime.HEAD_UPDATED, minute(3)))
                .and(new Condition.ByUser(MetaUser.UPDATED_BY, Set.of("user 1", "bob")))
                .and(new Condition.HeadStatus(Set.of(RevisionStatus.values())))
                .and(new Condition.HasId(Set.of(id("complete"), id("bare"))))
                .and(new Condition.Deleted(false));

        assertThat(found(every)).containsExactly(id("complete"));
        assertThat(found(every.and(new Condition.ByUser(MetaUser.CREATED_BY, Set.of("bob")))))
                .isEmpty();
        assertThat(found(every.and(new Condition.Deleted(true)))).isEmpty();
    }
}
