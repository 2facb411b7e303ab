package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.UniqueConstraintException;
import org.specstar.event.Announcer;
import org.specstar.extraction.Extraction;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.StorageFixture;
import org.specstar.resource.Visibility;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Models;
import org.specstar.schema.Ref;
import org.specstar.schema.Schema;
import org.specstar.schema.Unique;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.time.Moment;
import org.specstar.write.Reextraction;

/** A model whose declaration changes while its resources stay, on every storage. */
public interface ReextractionContract extends StorageFixture {
    /** As it was declared at first. */
    record Thing(@Indexed String name, String owner) {}

    /** A field more, with a default and indexed. */
    record ThingWithSize(
            @Indexed String name,
            String owner,
            @Indexed @Default("7") long size) {}

    /** The owner can be searched by. */
    record ThingByOwner(@Indexed String name, @Indexed String owner) {}

    /** The owner has become unique. */
    record ThingOfOneOwner(@Indexed String name, @Unique String owner) {}

    /** The owner has become a reference to another thing. */
    record OwnedThing(
            @Indexed String name,

            @Ref(value = "thing", onDelete = OnDelete.CASCADE)
            String owner) {}

    /** A change that needs a migration: stored payloads lack the required field. */
    record ThingWithCity(@Indexed String name, @Unique String owner, String city) {}

    private <T> Engine engine(Class<T> type) {
        Models models = new Models();
        models.add(Schema.of(type)).name("thing");
        return new Engine(models.compile(), storage(), units(), Announcer.SILENT, IdSource.random());
    }

    private <T> Resources<T> things(Class<T> type) {
        return engine(type).resources(type, () -> Caller.of("ann", Moment.ofEpochMicros(1, false)));
    }

    private List<ResourceId> twoThings() {
        start(Thing.class);
        return List.of(
                things(Thing.class).create(new Thing("a", "x")).resourceId(),
                things(Thing.class).create(new Thing("b", "y")).resourceId());
    }

    /** What a start of the application with this declaration has to do. */
    private Optional<Extraction> start(Class<?> type) {
        return units().required(() -> reextraction(type).pending());
    }

    private Reextraction<?> reextraction(Class<?> type) {
        return engine(type).model("thing").reextraction();
    }

    private Extraction extracted(Class<?> type, int size) {
        Extraction now = start(type).orElseThrow();
        while (!now.complete()) {
            Extraction from = now;
            now = units().required(() -> reextraction(type).advance(from, size));
        }
        return now;
    }

    @Test
    default void anEmptyModelShouldNeedNothing() {
        assertThat(start(Thing.class)).isEmpty();
        assertThat(start(Thing.class)).isEmpty();
    }

    @Test
    default void anUnchangedDeclarationShouldNeedNothing() {
        twoThings();

        assertThat(start(Thing.class)).isEmpty();
    }

    @Test
    default void aNewFieldWithADefaultShouldBeReadAtOnceAndFoundAfterwards() {
        List<ResourceId> ids = twoThings();
        Resources<ThingWithSize> things = things(ThingWithSize.class);
        Condition ofSizeSeven = new Condition.Compares("size", Comparison.EQ, BigDecimal.valueOf(7));

        ThingWithSize read = things.get(ids.get(0)).data();
        long before = things.count(ofSizeSeven);
        Extraction done = extracted(ThingWithSize.class, 10);

        assertThat(read).isEqualTo(new ThingWithSize("a", "x", 7));
        assertThat(before).isZero();
        assertThat(done.conflicts()).isZero();
        assertThat(things.list(Search.first(10, ofSizeSeven)))
                .extracting(Revision::resourceId)
                .isEqualTo(ids);
        assertThat(start(ThingWithSize.class)).isEmpty();
    }

    @Test
    default void aFieldThatBecomesIndexedShouldBeFound() {
        List<ResourceId> ids = twoThings();
        ResourceMeta before = things(Thing.class).meta(ids.get(1), Visibility.LIVE);

        extracted(ThingByOwner.class, 1);

        Condition ofY = new Condition.Compares("owner", Comparison.EQ, "y");
        assertThat(things(ThingByOwner.class).list(Search.first(10, ofY)))
                .extracting(Revision::resourceId)
                .containsExactly(ids.get(1));
        ResourceMeta after = things(ThingByOwner.class).meta(ids.get(1), Visibility.LIVE);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.updated()).isEqualTo(before.updated());
    }

    @Test
    default void anInterruptedExtractionShouldGoOnWhereItWas() {
        twoThings();
        Extraction begun = start(ThingByOwner.class).orElseThrow();
        Extraction first =
                units().required(() -> reextraction(ThingByOwner.class).advance(begun, 1));

        rolledBack(() -> reextraction(ThingByOwner.class).advance(first, 1));
        Extraction again = start(ThingByOwner.class).orElseThrow();

        assertThat(again).isEqualTo(first);
        assertThat(again.complete()).isFalse();
    }

    @Test
    default void valuesThatBecomeUniqueShouldBelongToTheFirst() {
        List<ResourceId> ids = twoThings();
        ResourceId third = things(Thing.class).create(new Thing("c", "x")).resourceId();

        Extraction done = extracted(ThingOfOneOwner.class, 10);

        assertThat(done.conflicts()).isEqualTo(1);
        assertThatThrownBy(() -> things(ThingOfOneOwner.class).create(new ThingOfOneOwner("d", "y")))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.conflict().holder()).isEqualTo(ids.get(1)));
        assertThatThrownBy(() -> things(ThingOfOneOwner.class).create(new ThingOfOneOwner("d", "x")))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.conflict().holder()).isIn(ids.get(0), third));
    }

    @Test
    default void whatCannotBeDecodedShouldKeepItsValues() {
        start(ThingOfOneOwner.class);
        ResourceId holder = things(ThingOfOneOwner.class)
                .create(new ThingOfOneOwner("a", "x"))
                .resourceId();

        start(ThingWithCity.class).ifPresent(begun -> extracted(ThingWithCity.class, 10));
        ResourceId other = things(ThingWithCity.class)
                .create(new ThingWithCity("b", "y", "Rome"))
                .resourceId();

        assertThatThrownBy(() -> things(ThingWithCity.class).update(other, new ThingWithCity("b", "x", "Rome")))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.conflict().holder()).isEqualTo(holder));
    }

    @Test
    default void fieldsThatBecomeReferencesShouldCascade() {
        ResourceId owner = twoThings().get(0);
        ResourceId owned =
                things(Thing.class).create(new Thing("c", owner.text())).resourceId();

        extracted(OwnedThing.class, 10);
        things(OwnedThing.class).delete(owner);

        assertThat(things(OwnedThing.class).find(owned)).isEmpty();
    }

    @Test
    default void deletedResourcesShouldBeSearchableAndHoldNothing() {
        ResourceId deleted = twoThings().get(0);
        things(Thing.class).delete(deleted);

        extracted(ThingOfOneOwner.class, 10);

        Condition ofX = new Condition.Compares("owner", Comparison.EQ, "x");
        assertThat(things(ThingOfOneOwner.class).count(ofX)).isEqualTo(1);
        things(ThingOfOneOwner.class).create(new ThingOfOneOwner("d", "x"));
        assertThat(things(ThingOfOneOwner.class).count(ofX)).isEqualTo(2);
    }
}
