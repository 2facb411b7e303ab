package org.specstar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.elsewhere;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.ReferenceStore.Outgoing;
import org.specstar.constraint.ReferenceStore.Target;
import org.specstar.id.ResourceId;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;

/** What every {@link ReferenceStore} keeps to. */
public interface ReferenceStoreContract extends StorageFixture {
    private ReferenceStore store() {
        return storage().references(MODEL);
    }

    /** References by one field. */
    private static Outgoing owners(int source, String... targets) {
        return new Outgoing(
                id(source),
                Stream.of(targets)
                        .map(target -> new Target("meta.owner", target))
                        .toList());
    }

    private void replaced(Outgoing... references) {
        committed(() -> store().replace(List.of(references)));
    }

    private List<ResourceId> sources(String... targets) {
        return store().sources("meta.owner", List.of(targets), 1_000);
    }

    @Test
    default void sourcesShouldComeOnceAndById() {
        replaced(owners(3, "a", "b"), owners(1, "b"), owners(2, "c"), owners(4, "a"));

        assertThat(sources("a")).containsExactly(id(3), id(4));
        assertThat(sources("a", "b", "z")).containsExactly(id(1), id(3), id(4));
        assertThat(sources("z")).isEmpty();
        assertThat(sources()).isEmpty();
    }

    @Test
    default void sourcesShouldBeNoMoreThanAsked() {
        replaced(owners(3, "a", "b"), owners(1, "b"), owners(2, "a"));

        assertThat(store().sources("meta.owner", List.of("a", "b"), 2)).containsExactly(id(1), id(2));
        assertThat(store().sources("meta.owner", List.of("a"), 1)).containsExactly(id(2));
        assertThat(store().sources("meta.owner", List.of("a"), 0)).isEmpty();
    }

    @Test
    default void replaceShouldTakeThePlaceOfAllTheSourceHadBefore() {
        replaced(owners(1, "a", "b"), owners(2, "a"));

        replaced(owners(1, "b", "c"));

        assertThat(sources("a")).containsExactly(id(2));
        assertThat(sources("b")).containsExactly(id(1));
        assertThat(sources("c")).containsExactly(id(1));
        replaced(owners(1));
        assertThat(sources("b", "c")).isEmpty();
    }

    @Test
    default void sameReferenceTwiceShouldCountOnce() {
        replaced(owners(1, "a", "a"));
        replaced(owners(1, "a", "a"));

        assertThat(sources("a")).containsExactly(id(1));
        replaced(owners(1, "b"));
        assertThat(sources("a")).isEmpty();
    }

    @Test
    default void lastOfTheReferencesOfASourceShouldCount() {
        replaced(owners(1, "a"), owners(1, "b"));

        assertThat(sources("a")).isEmpty();
        assertThat(sources("b")).containsExactly(id(1));
    }

    @Test
    default void fieldsAndModelsShouldBeApart() {
        replaced(new Outgoing(id(1), List.of(new Target("meta.owner", "a"), new Target("parts", "b"))));
        committed(() -> storage().references(OTHER_MODEL).replace(List.of(owners(2, "a"))));

        assertThat(sources("a", "b")).containsExactly(id(1));
        assertThat(store().sources("parts", List.of("a", "b"), 10)).containsExactly(id(1));
        assertThat(store().sources("parts", List.of("a"), 10)).isEmpty();
        committed(() -> storage().references(OTHER_MODEL).removeAll(List.of(id(1), id(2))));
        assertThat(sources("a")).containsExactly(id(1));
    }

    @Test
    default void removedSourcesShouldReferToNothing() {
        replaced(owners(1, "a", "b"), owners(2, "a"), owners(3, "b"));

        committed(() -> store().removeAll(List.of(id(1), id(3), id(99))));
        committed(() -> store().removeAll(List.of()));
        replaced();

        assertThat(sources("a", "b")).containsExactly(id(2));
    }

    @Test
    default void targetsMayBeWhateverAPayloadSays() {
        List<String> targets =
                List.of("", " ", "a", "A", "a ", "a%", "ünï %_'\"$&?#:", "🙂", "x".repeat(100_000), "é".repeat(255));
        IntStream.range(0, targets.size()).forEach(number -> replaced(owners(number, targets.get(number))));

        targets.forEach(target -> assertThat(sources(target)).containsExactly(id(targets.indexOf(target))));
        assertThat(sources("x".repeat(100_001), "\0", "a\0")).isEmpty();
    }

    @Test
    default void manyReferencesShouldBeReplacedAtOnce() {
        Outgoing[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> owners(number, "a" + number, "everybody"))
                .toArray(Outgoing[]::new);

        replaced(many);
        replaced(many);

        assertThat(store().sources("meta.owner", List.of("everybody"), 10_000))
                .hasSize(5_000)
                .isSorted();
        assertThat(sources(
                        IntStream.range(0, 500).mapToObj(number -> "a" + number).toArray(String[]::new)))
                .hasSize(500);
        committed(() -> store().removeAll(
                        IntStream.range(1, 5_000).mapToObj(RowFixture::id).toList()));
        assertThat(sources("everybody")).containsExactly(id(0));
    }

    @Test
    default void othersShouldSeeReferencesAfterCommit() {
        replaced(owners(1, "a"));

        committed(() -> {
            store().replace(List.of(owners(1, "b"), owners(2, "a")));
            assertThat(sources("a")).containsExactly(id(2));
            assertThat(sources("b")).containsExactly(id(1));
            assertThat(elsewhere(() -> sources("a"))).containsExactly(id(1));
            assertThat(elsewhere(() -> sources("b"))).isEmpty();
        });

        assertThat(elsewhere(() -> sources("a", "b"))).containsExactly(id(1), id(2));
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        replaced(owners(1, "a"), owners(2, "b"));

        rolledBack(() -> {
            store().replace(List.of(owners(1, "c")));
            store().removeAll(List.of(id(2)));
        });

        assertThat(sources("a")).containsExactly(id(1));
        assertThat(sources("b")).containsExactly(id(2));
        assertThat(sources("c")).isEmpty();
    }
}
