package org.specstar.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageBusyException;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.constraint.UniqueStore.Holding;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.id.ResourceId;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;

/** What every {@link UniqueStore} keeps to. */
public interface UniqueStoreContract extends StorageFixture {
    private UniqueStore store() {
        return storage().uniques(MODEL);
    }

    private static UniqueValue email(String text) {
        return new UniqueValue("address.email", "\"" + text + "\"");
    }

    private static Holding holding(int holder, UniqueValue... values) {
        return new Holding(id(holder), List.of(values));
    }

    private static Holding holding(int holder, String... emails) {
        return new Holding(
                id(holder), Stream.of(emails).map(UniqueStoreContract::email).toList());
    }

    private static Conflict conflict(int wanted, String email, int holder) {
        return new Conflict(id(wanted), email(email), id(holder));
    }

    /** Holds in a unit of its own. */
    private List<Conflict> held(Holding... holdings) {
        return units().required(() -> store().hold(List.of(holdings)));
    }

    private void released(int... holders) {
        committed(() ->
                store().release(IntStream.of(holders).mapToObj(RowFixture::id).toList()));
    }

    /** Who holds the value, found out by wanting it. */
    private Optional<ResourceId> holder(UniqueValue value) {
        List<Conflict> conflicts = new ArrayList<>();
        rolledBack(() -> conflicts.addAll(store().hold(List.of(new Holding(id("probe"), List.of(value))))));
        return conflicts.stream().map(Conflict::holder).findFirst();
    }

    private Optional<ResourceId> holder(String email) {
        return holder(email(email));
    }

    private CompletableFuture<List<Conflict>> startHold(Holding... holdings) {
        return start(() -> held(holdings)).orTimeout(60, TimeUnit.SECONDS);
    }

    private static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    default void freeValuesShouldBeHeld() {
        assertThat(held(holding(1, "a", "b"), holding(2, "c"))).isEmpty();

        assertThat(holder("a")).contains(id(1));
        assertThat(holder("b")).contains(id(1));
        assertThat(holder("c")).contains(id(2));
        assertThat(holder("d")).isEmpty();
    }

    @Test
    default void conflictsShouldComeInTheOrderOfTheListAndTheRestBeHeld() {
        held(holding(1, "a", "b"), holding(2, "c"));

        List<Conflict> conflicts = held(holding(9, "z", "c", "a"), holding(3, "x"), holding(8, "y", "b"));

        assertThat(conflicts).containsExactly(conflict(9, "c", 2), conflict(9, "a", 1), conflict(8, "b", 1));
        assertThat(Stream.of("x", "y", "z").map(this::holder))
                .containsExactly(Optional.of(id(3)), Optional.of(id(8)), Optional.of(id(9)));
        assertThat(holder("a")).contains(id(1));
    }

    @Test
    default void holdShouldReplaceWhatTheResourceHeldBefore() {
        held(holding(1, "a", "b"), holding(2, "c"));

        assertThat(held(holding(1, "b", "d"))).isEmpty();

        assertThat(holder("a")).isEmpty();
        assertThat(Stream.of("b", "d").map(this::holder)).containsOnly(Optional.of(id(1)));
        assertThat(holder("c")).contains(id(2));
        held(holding(1, new String[0]));
        assertThat(Stream.of("b", "d").map(this::holder)).containsOnly(Optional.empty());
    }

    @Test
    default void earlierOfTwoThatWantTheSameShouldGetIt() {
        held(holding(3, "taken"));

        List<Conflict> conflicts = held(holding(2, "a", "taken"), holding(1, "a", "taken", "a"));

        assertThat(conflicts)
                .containsSubsequence(conflict(2, "taken", 3), conflict(1, "a", 2), conflict(1, "taken", 3));
        assertThat(holder("a")).contains(id(2));
    }

    @Test
    default void sameValueTwiceShouldBeNoConflictWithItself() {
        assertThat(held(holding(1, "a", "a"))).isEmpty();
        assertThat(held(holding(1, "a", "a"))).isEmpty();

        assertThat(holder("a")).contains(id(1));
    }

    @Test
    default void resourcesOfOneListShouldBeAbleToExchangeTheirValues() {
        held(holding(1, "a"), holding(2, "b"), holding(3, "c"));

        assertThat(held(holding(1, "b"), holding(2, "c"), holding(3, "a"))).isEmpty();

        assertThat(Stream.of("a", "b", "c").map(this::holder))
                .containsExactly(Optional.of(id(3)), Optional.of(id(1)), Optional.of(id(2)));
        assertThat(held(holding(3, "b"), holding(1, "b"))).containsExactly(conflict(1, "b", 3));
    }

    @Test
    default void lastHoldingOfAResourceShouldCount() {
        held(holding(1, "a"), holding(1, "b"));

        assertThat(holder("a")).isEmpty();
        assertThat(holder("b")).contains(id(1));
    }

    @Test
    default void releasedValuesShouldBeFree() {
        held(holding(1, "a", "b"), holding(2, "c"), holding(3, "d"));

        released(1, 3, 99);
        released();

        assertThat(held(holding(4, "a", "b", "c", "d"))).containsExactly(conflict(4, "c", 2));
    }

    @Test
    default void nothingToHoldShouldBeFine() {
        assertThat(held()).isEmpty();
        assertThat(held(holding(1, new String[0]))).isEmpty();
    }

    @Test
    default void fieldsAndModelsShouldBeApart() {
        UniqueValue name = new UniqueValue("name", "\"a\"");
        held(holding(1, "a"));

        assertThat(held(holding(2, name))).isEmpty();
        assertThat(units().required(() -> storage().uniques(OTHER_MODEL).hold(List.of(holding(3, "a")))))
                .isEmpty();
        committed(() -> storage().uniques(OTHER_MODEL).release(List.of(id(1), id(3))));
        assertThat(holder("a")).contains(id(1));
        assertThat(holder(name)).contains(id(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\"", "\"A\"", "\"a \"", "\"á\"", "\"a\u0301\"", "1", "1.0", "\"1\"", "true", "[1,2]", "{}"})
    default void valuesShouldBeToldApartExactly(String json) {
        List<String> all =
                List.of("\"a\"", "\"A\"", "\"a \"", "\"á\"", "\"a\u0301\"", "1", "1.0", "\"1\"", "true", "[1,2]", "{}");
        held(holding(1, new UniqueValue("f", json)));

        List<UniqueValue> others = all.stream()
                .filter(other -> !other.equals(json))
                .map(other -> new UniqueValue("f", other))
                .toList();
        assertThat(units().required(() -> store().hold(List.of(new Holding(id(2), others)))))
                .isEmpty();
        assertThat(holder(new UniqueValue("f", json))).contains(id(1));
    }

    @Test
    default void valuesAndFieldsMayBeLongAndOfAllCharacters() {
        String noise = new Random(1)
                .ints(1_000_000, 0x20, 0x1_0000)
                .filter(character -> !Character.isSurrogate((char) character) && "\"\\".indexOf(character) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        UniqueValue value = new UniqueValue("ünï %_'$&?#:🙂" + "x".repeat(200), "\"" + noise + "\"");
        held(new Holding(id("ünï %_'\"$&?#:"), List.of(value)));

        assertThat(holder(value)).contains(id("ünï %_'\"$&?#:"));
        assertThat(holder(new UniqueValue(value.field(), "\"" + noise + " \""))).isEmpty();
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        held(holding(1, "a"), holding(2, "b"));

        rolledBack(() -> {
            store().hold(List.of(holding(1, "x"), holding(3, "c")));
            store().release(List.of(id(2)));
        });

        assertThat(Stream.of("a", "b", "c", "x").map(this::holder))
                .containsExactly(Optional.of(id(1)), Optional.of(id(2)), Optional.empty(), Optional.empty());
    }

    @Test
    default void unitShouldSeeWhatItHoldsAndReleasesAtOnce() {
        committed(() -> {
            assertThat(store().hold(List.of(holding(1, "a")))).isEmpty();
            assertThat(store().hold(List.of(holding(2, "a", "b")))).containsExactly(conflict(2, "a", 1));
            store().release(List.of(id(1)));
            assertThat(store().hold(List.of(holding(3, "a", "b")))).containsExactly(conflict(3, "b", 2));
        });

        assertThat(holder("a")).contains(id(3));
        assertThat(holder("b")).contains(id(2));
    }

    @Test
    default void holdShouldWaitForTheOneWhoTakesTheValueAndBeRefusedAfterItsCommit() {
        CompletableFuture<List<Conflict>> second = units().required(() -> {
            store().hold(List.of(holding(1, "a")));
            CompletableFuture<List<Conflict>> waiting = startHold(holding(2, "b", "a"));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(second.join()).containsExactly(conflict(2, "a", 1));
        assertThat(holder("b")).contains(id(2));
    }

    @Test
    default void holdShouldWaitForTheOneWhoTakesTheValueAndGetItAfterItsRollback() {
        List<CompletableFuture<List<Conflict>>> second = new ArrayList<>();

        rolledBack(() -> {
            store().hold(List.of(holding(1, "a")));
            second.add(startHold(holding(2, "a")));
            assertWaiting(second.get(0));
        });

        assertThat(second.get(0).join()).isEmpty();
        assertThat(holder("a")).contains(id(2));
    }

    @Test
    default void holdShouldWaitForTheOneWhoReleasesTheValueAndGetItAfterItsCommit() {
        held(holding(1, "a"));

        CompletableFuture<List<Conflict>> second = units().required(() -> {
            store().release(List.of(id(1)));
            CompletableFuture<List<Conflict>> waiting = startHold(holding(2, "a"));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(second.join()).isEmpty();
        assertThat(holder("a")).contains(id(2));
    }

    @Test
    default void holdShouldWaitForTheOneWhoReleasesTheValueAndBeRefusedAfterItsRollback() {
        held(holding(1, "a"));
        List<CompletableFuture<List<Conflict>>> second = new ArrayList<>();

        rolledBack(() -> {
            store().hold(List.of(holding(1, "b")));
            second.add(startHold(holding(2, "a")));
            assertWaiting(second.get(0));
        });

        assertThat(second.get(0).join()).containsExactly(conflict(2, "a", 1));
        assertThat(holder("b")).isEmpty();
    }

    @Test
    default void holdShouldSeeTheValueChangeHandsWhileItWaits() {
        held(holding(1, "a"));

        CompletableFuture<List<Conflict>> third = units().required(() -> {
            store().hold(List.of(holding(1, new String[0]), holding(2, "a")));
            CompletableFuture<List<Conflict>> waiting = startHold(holding(3, "a"));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(third.join()).containsExactly(conflict(3, "a", 2));
    }

    @Test
    default void refusedValueShouldNotBeReleasedWhileItsUnitRuns() {
        held(holding(1, "a"));

        CompletableFuture<List<Conflict>> release = units().required(() -> {
            assertThat(store().hold(List.of(holding(2, "a")))).hasSize(1);
            CompletableFuture<List<Conflict>> waiting = startHold(holding(1, "b"));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(release.join()).isEmpty();
        assertThat(holder("a")).isEmpty();
    }

    @Test
    default void tooLongWaitShouldFail() {
        committed(() -> {
            store().hold(List.of(holding(1, "a")));
            assertThatThrownBy(() -> startHold(holding(2, "a")).join()).hasCauseInstanceOf(StorageBusyException.class);
        });

        assertThat(holder("a")).contains(id(1));
    }

    @Test
    default void manyValuesShouldBeHeldAtOnce() {
        Holding[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> holding(number, "a" + number, "b" + number))
                .toArray(Holding[]::new);

        assertThat(held(many)).isEmpty();

        assertThat(held(many)).isEmpty();
        assertThat(held(holding(9_999, "a0", "b4999", "c"))).hasSize(2);
    }

    @Test
    default void unitsThatExchangeValuesShouldNotWaitInARing() {
        int rounds = 50;
        List<String> values = List.of("a", "b", "c", "d", "e");

        List<CompletableFuture<Integer>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> start(() -> {
                    Random random = new Random(writer);
                    IntStream.range(0, rounds).forEach(round -> held(holding(writer, two(values, random))));
                    return rounds;
                }))
                .toList();

        assertThat(writers).allSatisfy(writer -> assertThat(writer.join()).isEqualTo(rounds));
    }

    private static String[] two(List<String> values, Random random) {
        return random.ints(0, values.size()).limit(2).mapToObj(values::get).toArray(String[]::new);
    }
}
