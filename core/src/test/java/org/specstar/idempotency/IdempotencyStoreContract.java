package org.specstar.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.await;
import static org.specstar.resource.StorageFixture.start;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.StorageBusyException;
import org.specstar.event.Change;
import org.specstar.resource.StorageFixture;
import org.specstar.time.Moment;

/** What every {@link IdempotencyStore} keeps to. */
public interface IdempotencyStoreContract extends StorageFixture {
    int THREADS = 16;
    RequestName NAME = new RequestName("alice", "POST /api/v1/issue", "8e03978e-40d5-43dd-bc93-6894a57f9324");
    Moment NOON = Moment.of(Instant.parse("2026-03-04T12:00:00Z"));
    Moment EVER = Moment.of(Instant.parse("1900-01-01T00:00:00Z"));

    private IdempotencyStore store() {
        return storage().idempotency();
    }

    private static RequestName name(int number) {
        return new RequestName("alice", "POST /api/v1/issue", "key " + number);
    }

    private static Moment minute(int number) {
        return Moment.of(NOON.instant().plusSeconds(60L * number));
    }

    private static KeptAnswer answer(String body, Moment keptAt) {
        return new KeptAnswer("sha256:00ff", "\"tag:1\"", body.getBytes(UTF_8), keptAt);
    }

    private static void assertSame(KeptAnswer found, KeptAnswer expected) {
        assertThat(found.digest()).isEqualTo(expected.digest());
        assertThat(found.entityTag()).isEqualTo(expected.entityTag());
        assertThat(found.body()).isEqualTo(expected.body());
        assertThat(found.keptAt()).isEqualTo(expected.keptAt());
    }

    private void keep(RequestName name, KeptAnswer answer) {
        committed(() -> {
            assertThat(store().claim(name, answer.keptAt())).isEmpty();
            store().keep(name, answer);
        });
    }

    /** What a fresh unit gets that claims the name and changes nothing. */
    private Optional<KeptAnswer> claimed(RequestName name, Moment notBefore) {
        List<KeptAnswer> answers = new ArrayList<>();
        rolledBack(() -> store().claim(name, notBefore).ifPresent(answers::add));
        return answers.stream().findFirst();
    }

    private String body(RequestName name) {
        return new String(claimed(name, EVER).orElseThrow().body(), UTF_8);
    }

    private CompletableFuture<Optional<KeptAnswer>> startClaim(Moment notBefore) {
        return start(() -> units().required(() -> store().claim(NAME, notBefore)))
                .orTimeout(60, TimeUnit.SECONDS);
    }

    private static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    default void findShouldSeeWhatIsKeptAndWaitForNobody() throws Exception {
        keep(NAME, answer("first", NOON));

        CompletableFuture<Optional<KeptAnswer>> found = new CompletableFuture<>();
        rolledBack(() -> {
            store().claim(name(1), EVER);
            start(() -> found.complete(store().find(name(1), EVER)));
            assertThat(found.orTimeout(60, TimeUnit.SECONDS).join()).isEmpty();
        });

        assertSame(store().find(NAME, NOON).orElseThrow(), answer("first", NOON));
        assertThat(store().find(NAME, minute(1))).isEmpty();
    }

    @Test
    default void unknownNameShouldBeClaimed() {
        assertThat(claimed(NAME, EVER)).isEmpty();
    }

    static Stream<KeptAnswer> answers() {
        return Stream.of(
                answer("{\"a\":\"ß 🙂\"}", NOON),
                new KeptAnswer("d", "", new byte[0], Moment.of(Instant.parse("1969-12-31T23:59:59.000001Z"))),
                new KeptAnswer("ü'\"", "W/\"'\"", new byte[] {0, -1, -128, 127, 13, 10, 0}, NOON),
                answer("x".repeat(2_000_000), Moment.of(Instant.parse("2026-01-02T03:04:05.678901Z"))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    default void keptAnswerShouldComeBackUnchanged(KeptAnswer answer) {
        keep(NAME, answer);

        assertSame(claimed(NAME, answer.keptAt()).orElseThrow(), answer);
        assertSame(claimed(NAME, EVER).orElseThrow(), answer);
    }

    @Test
    default void answerShouldBelongToItsNameAlone() {
        keep(NAME, answer("1", NOON));

        assertThat(claimed(new RequestName("Alice", NAME.route(), NAME.key()), EVER))
                .isEmpty();
        assertThat(claimed(new RequestName(NAME.caller(), "PUT /api/v1/issue", NAME.key()), EVER))
                .isEmpty();
        assertThat(claimed(new RequestName(NAME.caller(), NAME.route(), NAME.key() + " "), EVER))
                .isEmpty();
    }

    static Stream<RequestName> strangeNames() {
        String noise = new Random(1)
                .ints(10_000, 0x20, 0xd000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String part = noise.substring(0, 255);
        return Stream.of(
                new RequestName("Žofie 🙂 O'Hara", "PUT /task/" + "é".repeat(255), "%_?".repeat(85)),
                new RequestName(part, "PUT " + part, part),
                new RequestName(noise, "PUT " + noise, noise),
                new RequestName("", "", "\0"));
    }

    @ParameterizedTest
    @MethodSource("strangeNames")
    default void namesMayBeLongAndOfAllCharacters(RequestName name) {
        keep(name, answer("1", NOON));

        assertThat(body(name)).isEqualTo("1");
        assertThat(claimed(new RequestName(name.caller(), name.route() + "x", name.key()), EVER))
                .isEmpty();
        assertThat(claimed(new RequestName(name.caller(), name.route(), name.key() + "x"), EVER))
                .isEmpty();
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        rolledBack(() -> {
            store().claim(NAME, EVER);
            store().keep(NAME, answer("1", NOON));
        });

        assertThat(claimed(NAME, EVER)).isEmpty();
    }

    @Test
    default void rollbackShouldKeepTheAnswerThatHadExpired() {
        keep(NAME, answer("old", NOON));

        rolledBack(() -> {
            assertThat(store().claim(NAME, minute(1))).isEmpty();
            store().keep(NAME, answer("new", minute(1)));
        });

        assertThat(body(NAME)).isEqualTo("old");
    }

    @Test
    default void claimThatKeptNothingShouldCountAsAbsent() {
        committed(() -> assertThat(store().claim(NAME, NOON)).isEmpty());

        assertThat(claimed(NAME, EVER)).isEmpty();
        keep(NAME, answer("1", NOON));
        assertThat(body(NAME)).isEqualTo("1");
    }

    @Test
    default void unitShouldSeeItsOwnClaimAndAnswer() {
        committed(() -> {
            assertThat(store().claim(NAME, EVER)).isEmpty();
            assertThat(store().claim(NAME, EVER)).isEmpty();
            store().keep(NAME, answer("1", NOON));
            assertThat(store().claim(NAME, EVER)).isPresent();
        });

        assertThat(body(NAME)).isEqualTo("1");
    }

    @Test
    default void answerShouldExpireAfterItsLastMoment() {
        keep(NAME, answer("old", NOON));

        assertThat(claimed(NAME, NOON)).isPresent();
        assertThat(claimed(NAME, Moment.ofEpochMicros(NOON.epochMicros() + 1, false)))
                .isEmpty();
    }

    @Test
    default void expiredAnswerShouldBeReplaced() {
        keep(NAME, answer("old", NOON));

        keep(NAME, answer("new", minute(1)));

        assertThat(body(NAME)).isEqualTo("new");
        assertThat(store().removeExpired(minute(1), 10)).isZero();
    }

    @Test
    default void secondClaimShouldWaitForTheAnswerOfTheFirst() {
        CompletableFuture<Optional<KeptAnswer>> second = units().required(() -> {
            store().claim(NAME, EVER);
            CompletableFuture<Optional<KeptAnswer>> waiting = startClaim(EVER);
            assertWaiting(waiting);
            store().keep(NAME, answer("first", NOON));
            return waiting;
        });

        assertSame(second.join().orElseThrow(), answer("first", NOON));
    }

    @Test
    default void secondClaimShouldTakeOverAfterTheFirstRolledBack() {
        List<CompletableFuture<Optional<KeptAnswer>>> second = new ArrayList<>();

        rolledBack(() -> {
            store().claim(NAME, EVER);
            store().keep(NAME, answer("first", NOON));
            second.add(startClaim(EVER));
            assertWaiting(second.get(0));
        });

        assertThat(second.get(0).join()).isEmpty();
    }

    @Test
    default void claimsOfAnExpiredNameShouldWaitForEachOtherToo() {
        keep(NAME, answer("old", NOON));

        CompletableFuture<Optional<KeptAnswer>> second = units().required(() -> {
            assertThat(store().claim(NAME, minute(1))).isEmpty();
            CompletableFuture<Optional<KeptAnswer>> waiting = startClaim(minute(1));
            assertWaiting(waiting);
            store().keep(NAME, answer("new", minute(2)));
            return waiting;
        });

        assertThat(new String(second.join().orElseThrow().body(), UTF_8)).isEqualTo("new");
    }

    @Test
    default void tooLongWaitShouldFail() {
        committed(() -> {
            store().claim(NAME, EVER);
            assertThatThrownBy(() -> startClaim(EVER).join()).hasCauseInstanceOf(StorageBusyException.class);
            store().keep(NAME, answer("1", NOON));
        });

        assertThat(body(NAME)).isEqualTo("1");
    }

    @Test
    default void requestSentByManyThreadsShouldActOnce() {
        Repeats repeats = new Repeats(store(), Duration.ofHours(1));
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Repeats.Given>> requests = IntStream.range(0, THREADS)
                .mapToObj(number -> start(() -> {
                    await(go);
                    return units().required(() -> repeats.once(NAME, "sha256:00ff", NOON, () -> act(number)));
                }))
                .toList();

        go.countDown();

        List<Repeats.Given> given =
                requests.stream().map(CompletableFuture::join).toList();
        assertThat(storage().outbox().size()).isEqualTo(1);
        assertThat(given).filteredOn(one -> !one.repeated()).hasSize(1);
        assertThat(given)
                .extracting(one -> new String(one.answer().body(), UTF_8))
                .containsOnly(body(NAME));
    }

    private KeptAnswer act(int number) {
        storage().outbox().add(new Change(MODEL, id(number), 1));
        return answer("" + number, NOON);
    }

    @Test
    default void requestShouldActAgainAfterTheFirstHasFailed() {
        Repeats repeats = new Repeats(store(), Duration.ofHours(1));
        rolledBack(() -> repeats.once(NAME, "sha256:00ff", NOON, () -> {
            act(1);
            throw new OnPurpose();
        }));

        Repeats.Given second = units().required(() -> repeats.once(NAME, "sha256:00ff", NOON, () -> act(2)));

        assertThat(second.repeated()).isFalse();
        assertThat(storage().outbox().size()).isEqualTo(1);
    }

    @Test
    default void oldestOfTheExpiredShouldBeForgottenFirst() {
        List.of(3, 1, 2, 5, 4).forEach(number -> keep(name(number), answer("" + number, minute(number))));

        assertThat(store().removeExpired(minute(4), 2)).isEqualTo(2);

        assertThat(IntStream.rangeClosed(1, 5)
                        .filter(number -> claimed(name(number), EVER).isPresent()))
                .containsExactly(3, 4, 5);
        assertThat(store().removeExpired(minute(4), 2)).isEqualTo(1);
        assertThat(store().removeExpired(minute(4), 2)).isZero();
        assertThat(body(name(4))).isEqualTo("4");
    }

    @Test
    default void answersOfTheSameMomentShouldBeForgottenOneByOne() {
        IntStream.range(0, 5).forEach(number -> keep(name(number), answer("" + number, NOON)));

        assertThat(store().removeExpired(NOON, 10)).isZero();
        assertThat(store().removeExpired(minute(1), 1)).isEqualTo(1);
        assertThat(store().removeExpired(minute(1), 10)).isEqualTo(4);
    }

    @Test
    default void removalShouldGoWithTheUnitItIsIn() {
        keep(NAME, answer("1", NOON));

        rolledBack(() -> {
            assertThat(store().removeExpired(minute(1), 10)).isEqualTo(1);
            assertThat(store().removeExpired(minute(1), 10)).isZero();
        });

        assertThat(body(NAME)).isEqualTo("1");
    }

    @Test
    default void removalShouldNotTakeAnAnswerThatReplacesAnExpiredOne() {
        keep(NAME, answer("old", NOON));

        CompletableFuture<Integer> removal = units().required(() -> {
            store().claim(NAME, minute(1));
            store().keep(NAME, answer("new", minute(1)));
            return start(() -> store().removeExpired(minute(1), 10));
        });

        assertThat(removal.join()).isLessThanOrEqualTo(1);
        assertThat(body(NAME)).isEqualTo("new");
    }

    @Test
    default void removalsSideBySideShouldNotHinderEachOther() {
        committed(() -> IntStream.range(0, 200).forEach(number -> store().keep(name(number), answer("", NOON))));

        List<CompletableFuture<Integer>> removals = IntStream.range(0, 4)
                .mapToObj(number -> start(() -> store().removeExpired(minute(1), 60)))
                .toList();
        removals.forEach(CompletableFuture::join);

        store().removeExpired(minute(1), 200);
        assertThat(store().removeExpired(minute(1), 200)).isZero();
        assertThat(claimed(name(199), EVER)).isEmpty();
    }
}
