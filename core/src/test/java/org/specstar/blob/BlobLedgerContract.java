package org.specstar.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.deleted;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.StorageFixture.elsewhere;
import static org.specstar.resource.StorageFixture.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.BlobLedger.State;
import org.specstar.id.ModelName;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionKey;
import org.specstar.search.Condition;

/** What every {@link BlobLedger} keeps to. */
public interface BlobLedgerContract extends StorageFixture {
    Instant EARLY = Instant.parse("2026-01-01T00:00:00.000001Z");
    Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");
    Instant LATE = Instant.parse("2026-01-02T00:00:00Z");
    SchemaVersion V2 = new SchemaVersion("v2");

    private BlobLedger ledger() {
        return storage().blobLedger();
    }

    static FileId file(int number) {
        return new FileId(String.format("%032x", number));
    }

    static Blob blob(int number) {
        return new Blob(file(number), 1_000L * number, "image/png");
    }

    static RevisionKey form(int resource, int number, SchemaVersion version) {
        return new RevisionKey(id(resource).revision(number), version);
    }

    static RevisionKey form(int resource, int number) {
        return form(resource, number, SchemaVersion.NONE);
    }

    static BlobUse use(RevisionKey revision, int... files) {
        return new BlobUse(
                revision,
                Set.copyOf(
                        IntStream.of(files).mapToObj(BlobLedgerContract::file).toList()));
    }

    private <R> R inUnit(Supplier<R> work) {
        return units().required(work);
    }

    private void entered(Instant now, int... files) {
        committed(() -> ledger().enter(
                        IntStream.of(files).mapToObj(BlobLedgerContract::blob).toList(), now));
    }

    private void referred(ModelName model, BlobUse... uses) {
        committed(() -> ledger().refer(model, List.of(uses)));
    }

    private Set<FileId> quarantined(Instant usedBefore, Instant now, int... files) {
        List<FileId> ids =
                IntStream.of(files).mapToObj(BlobLedgerContract::file).toList();
        return inUnit(() -> ledger().quarantine(ids, usedBefore, now));
    }

    private List<FileId> unused(State state, Instant usedBefore) {
        return ledger().unused(state, usedBefore, null, 100).stream()
                .map(entry -> entry.blob().fileId())
                .toList();
    }

    private static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private <R> CompletableFuture<R> startUnit(Supplier<R> work) {
        return start(() -> inUnit(work)).orTimeout(60, TimeUnit.SECONDS);
    }

    @Test
    default void enteredBinariesShouldBeFound() {
        Blob first = new Blob(file(1), 3_000_000_000_000L, "text/plain; charset=\"ünï 🙂\"");
        Blob second = new Blob(file(2), 0, "");

        Map<FileId, Blob> entered = inUnit(() -> ledger().enter(List.of(second, first, second), NOON));

        assertThat(entered).isEqualTo(Map.of(file(1), first, file(2), second));
        assertThat(ledger().find(List.of(file(2), file(1), file(3)))).isEqualTo(entered);
        assertThat(ledger().find(List.of())).isEmpty();
        assertThat(ledger().entry(file(1))).contains(new Entry(first, 0, NOON, null));
        assertThat(ledger().entry(file(3))).isEmpty();
    }

    @Test
    default void enteringAgainShouldKeepSizeAndTypeAndCountAsUse() {
        entered(EARLY, 1);

        Map<FileId, Blob> entered = inUnit(() -> ledger().enter(List.of(new Blob(file(1), 5, "x/y"), blob(2)), NOON));

        assertThat(entered).isEqualTo(Map.of(file(1), blob(1), file(2), blob(2)));
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 0, NOON, null));
    }

    @Test
    default void useShouldGiveWhatThereIsAndCountFromTheLastMoment() {
        entered(NOON, 1, 2);

        Map<FileId, Blob> used = inUnit(() -> ledger().use(List.of(file(3), file(1)), LATE));
        committed(() -> ledger().use(List.of(file(2)), EARLY));

        assertThat(used).isEqualTo(Map.of(file(1), blob(1)));
        assertThat(ledger().entry(file(1)).orElseThrow().used()).isEqualTo(LATE);
        assertThat(ledger().entry(file(2)).orElseThrow().used()).isEqualTo(NOON);
    }

    @Test
    default void nothingShouldBeFine() {
        committed(() -> {
            assertThat(ledger().enter(List.of(), NOON)).isEmpty();
            assertThat(ledger().use(List.of(), NOON)).isEmpty();
            assertThat(ledger().quarantine(List.of(), NOON, NOON)).isEmpty();
            ledger().refer(MODEL, List.of());
            ledger().forget(MODEL, List.of());
            ledger().forgetAll(MODEL, List.of());
        });

        assertThat(ledger().entries(null, 10)).isEmpty();
    }

    @Test
    default void usersShouldBeKnownPerModelByIdAndOnce() {
        referred(MODEL, use(form(3, 1), 1, 2), use(form(1, 1), 1), use(form(1, 2), 1), use(form(2, 1), 2));
        referred(OTHER_MODEL, use(form(9, 1), 1));

        assertThat(ledger().users(MODEL, file(1), 10)).containsExactly(id(1), id(3));
        assertThat(ledger().users(MODEL, file(1), 1)).containsExactly(id(1));
        assertThat(ledger().users(MODEL, file(7), 10)).isEmpty();
        assertThat(ledger().isUsedBy(MODEL, id(1), file(1))).isTrue();
        assertThat(ledger().isUsedBy(MODEL, id(1), file(2))).isFalse();
        assertThat(ledger().isUsedBy(MODEL, id(9), file(1))).isFalse();
        assertThat(ledger().isUsedBy(OTHER_MODEL, id(9), file(1))).isTrue();
    }

    @Test
    default void referShouldReplaceWhatTheStoredFormReferredToBefore() {
        entered(NOON, 1, 2, 3);
        referred(MODEL, use(form(1, 1), 1, 2), use(form(1, 1, V2), 1));

        referred(MODEL, use(form(1, 1), 2, 3), use(form(2, 1)));

        assertThat(ledger().entries(null, 10)).extracting(Entry::uses).containsExactly(1L, 1L, 1L);
        referred(MODEL, use(form(1, 1)));
        assertThat(ledger().entries(null, 10)).extracting(Entry::uses).containsExactly(1L, 0L, 0L);
    }

    @Test
    default void forgottenFormsShouldReferToNothing() {
        entered(NOON, 1);
        referred(MODEL, use(form(1, 1), 1), use(form(1, 1, V2), 1), use(form(1, 12), 1), use(form(2, 1), 1));
        referred(OTHER_MODEL, use(form(1, 1), 1));

        committed(() -> ledger().forget(MODEL, List.of(form(1, 1), form(1, 7), form(5, 1))));

        assertThat(ledger().entry(file(1)).orElseThrow().uses()).isEqualTo(4);
        committed(() -> ledger().forgetAll(MODEL, List.of(id(1), id(5))));
        assertThat(ledger().entry(file(1)).orElseThrow().uses()).isEqualTo(2);
        assertThat(ledger().users(MODEL, file(1), 10)).containsExactly(id(2));
        assertThat(ledger().users(OTHER_MODEL, file(1), 10)).containsExactly(id(1));
    }

    @Test
    default void unusedEntriesShouldComeByIdAndOnlyIfUsedBeforeTheMoment() {
        entered(EARLY, 5, 1, 4);
        entered(NOON, 2);
        referred(MODEL, use(form(1, 1), 4));

        assertThat(unused(State.LIVE, NOON)).containsExactly(file(1), file(5));
        assertThat(unused(State.LIVE, EARLY)).isEmpty();
        assertThat(unused(State.LIVE, LATE)).containsExactly(file(1), file(2), file(5));
        assertThat(unused(State.QUARANTINED, LATE)).isEmpty();
        assertThat(ledger().unused(State.LIVE, LATE, file(1), 1)).containsExactly(new Entry(blob(2), 0, NOON, null));
    }

    @Test
    default void quarantineShouldTakeOnlyUnusedOnesOutOfSight() {
        entered(EARLY, 1, 2);
        entered(NOON, 3);
        referred(MODEL, use(form(1, 1), 2));

        assertThat(quarantined(NOON, LATE, 1, 2, 3, 9)).containsExactly(file(1));

        assertThat(ledger().find(List.of(file(1), file(2)))).containsOnlyKeys(file(2));
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 0, EARLY, LATE));
        assertThat(unused(State.QUARANTINED, LATE)).containsExactly(file(1));
        assertThat(unused(State.LIVE, NOON)).isEmpty();
        assertThat(quarantined(LATE, LATE, 1)).isEmpty();
    }

    @Test
    default void onlyAnArrivalShouldEndTheQuarantine() {
        entered(EARLY, 1, 2);
        quarantined(NOON, NOON, 1, 2);

        // Their bytes may be gone already: a collector that crashed has removed them before it could say so.
        Map<FileId, Blob> used = inUnit(() -> ledger().use(List.of(file(1), file(2)), LATE));
        entered(LATE, 2);

        assertThat(used).isEmpty();
        assertThat(ledger().entries(null, 10))
                .containsExactly(new Entry(blob(1), 0, EARLY, NOON), new Entry(blob(2), 0, LATE, null));
    }

    @Test
    default void onlyUnusedEntriesThatWereLongInQuarantineShouldBeRemoved() {
        entered(EARLY, 1, 2, 3);
        quarantined(NOON, NOON, 1, 2);
        referred(MODEL, use(form(1, 1), 2));

        assertThat(inUnit(() -> ledger().remove(file(1), NOON))).isFalse();
        assertThat(inUnit(() -> ledger().remove(file(2), LATE))).isFalse();
        assertThat(inUnit(() -> ledger().remove(file(3), LATE))).isFalse();
        assertThat(inUnit(() -> ledger().remove(file(4), LATE))).isFalse();
        assertThat(inUnit(() -> ledger().remove(file(1), LATE))).isTrue();
        assertThat(ledger().entries(null, 10))
                .extracting(entry -> entry.blob().fileId())
                .containsExactly(file(2), file(3));
    }

    @Test
    default void placeShouldBeHeldOnlyWhereThereIsNoEntry() {
        entered(EARLY, 1, 2);
        quarantined(NOON, NOON, 2);

        assertThat(inUnit(() -> ledger().holdAbsent(file(1)))).isFalse();
        assertThat(inUnit(() -> ledger().holdAbsent(file(2)))).isFalse();
        assertThat(inUnit(() -> ledger().holdAbsent(file(3)))).isTrue();
        assertThat(ledger().entry(file(3))).isEmpty();
    }

    @Test
    default void entriesShouldComePageByPage() {
        entered(EARLY, 4, 2, 3, 1);

        assertThat(ledger().entries(null, 2))
                .extracting(entry -> entry.blob().fileId())
                .containsExactly(file(1), file(2));
        assertThat(ledger().entries(file(2), 10))
                .extracting(entry -> entry.blob().fileId())
                .containsExactly(file(3), file(4));
        assertThat(ledger().entries(file(4), 10)).isEmpty();
        assertThat(ledger().entries(null, 0)).isEmpty();
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        entered(EARLY, 1, 2);
        referred(MODEL, use(form(1, 1), 1));
        quarantined(NOON, NOON, 2);

        rolledBack(() -> {
            ledger().enter(List.of(blob(3), blob(1)), LATE);
            ledger().refer(MODEL, List.of(use(form(1, 1), 2)));
            ledger().forgetAll(MODEL, List.of(id(1)));
            ledger().quarantine(List.of(file(1)), LATE, LATE);
            ledger().remove(file(2), LATE);
        });

        assertThat(ledger().entries(null, 10))
                .containsExactly(new Entry(blob(1), 1, EARLY, null), new Entry(blob(2), 0, EARLY, NOON));
    }

    @Test
    default void unitShouldSeeItsOwnWritesAndOthersNot() {
        committed(() -> {
            ledger().enter(List.of(blob(1)), NOON);
            ledger().refer(MODEL, List.of(use(form(1, 1), 1)));

            assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 1, NOON, null));
            assertThat(ledger().isUsedBy(MODEL, id(1), file(1))).isTrue();
            assertThat(elsewhere(() -> ledger().find(List.of(file(1))))).isEmpty();
            assertThat(elsewhere(() -> ledger().users(MODEL, file(1), 1))).isEmpty();
        });
    }

    @Test
    default void arrivalShouldWaitForARemovalAndBeEnteredAnew() {
        entered(EARLY, 1);
        quarantined(NOON, NOON, 1);

        CompletableFuture<Map<FileId, Blob>> arrival = inUnit(() -> {
            assertThat(ledger().remove(file(1), LATE)).isTrue();
            CompletableFuture<Map<FileId, Blob>> waiting =
                    startUnit(() -> ledger().enter(List.of(new Blob(file(1), 7, "x/y")), LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(arrival.join()).isEqualTo(Map.of(file(1), new Blob(file(1), 7, "x/y")));
        assertThat(ledger().entry(file(1))).contains(new Entry(new Blob(file(1), 7, "x/y"), 0, LATE, null));
    }

    @Test
    default void removalShouldWaitForAnArrivalAndLeaveIt() {
        entered(EARLY, 1);
        quarantined(NOON, NOON, 1);

        CompletableFuture<Boolean> removal = inUnit(() -> {
            ledger().enter(List.of(blob(1)), EARLY);
            CompletableFuture<Boolean> waiting = startUnit(() -> ledger().remove(file(1), LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(removal.join()).isFalse();
        assertThat(ledger().find(List.of(file(1)))).containsKey(file(1));
    }

    @Test
    default void quarantineShouldWaitForAUseAndSeeWhatRefersToIt() {
        entered(EARLY, 1);

        CompletableFuture<Set<FileId>> quarantine = inUnit(() -> {
            // The clock of the one who uses it is far behind: what refers to it has to count, not the time.
            ledger().use(List.of(file(1)), EARLY);
            ledger().refer(MODEL, List.of(use(form(1, 1), 1)));
            CompletableFuture<Set<FileId>> waiting = startUnit(() -> ledger().quarantine(List.of(file(1)), LATE, LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(quarantine.join()).isEmpty();
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 1, EARLY, null));
    }

    @Test
    default void useShouldWaitForAQuarantineAndFindNothing() {
        entered(EARLY, 1);

        CompletableFuture<Map<FileId, Blob>> use = inUnit(() -> {
            ledger().quarantine(List.of(file(1)), NOON, NOON);
            CompletableFuture<Map<FileId, Blob>> waiting = startUnit(() -> ledger().use(List.of(file(1)), LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(use.join()).isEmpty();
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 0, EARLY, NOON));
    }

    @Test
    default void arrivalShouldWaitForAQuarantineAndEndIt() {
        entered(EARLY, 1);

        CompletableFuture<Map<FileId, Blob>> arrival = inUnit(() -> {
            ledger().quarantine(List.of(file(1)), NOON, NOON);
            CompletableFuture<Map<FileId, Blob>> waiting = startUnit(() -> ledger().enter(List.of(blob(1)), LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(arrival.join()).containsOnlyKeys(file(1));
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 0, LATE, null));
    }

    @Test
    default void useShouldWaitForARemovalAndFindNothing() {
        entered(EARLY, 1, 2);
        quarantined(NOON, NOON, 1);

        CompletableFuture<Map<FileId, Blob>> use = inUnit(() -> {
            ledger().remove(file(1), LATE);
            CompletableFuture<Map<FileId, Blob>> waiting =
                    startUnit(() -> ledger().use(List.of(file(1), file(2)), LATE));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(use.join()).containsOnlyKeys(file(2));
    }

    @Test
    default void arrivalShouldWaitWhileTheSweepHoldsThePlace() {
        CompletableFuture<Map<FileId, Blob>> arrival = inUnit(() -> {
            assertThat(ledger().holdAbsent(file(1))).isTrue();
            CompletableFuture<Map<FileId, Blob>> waiting = startUnit(() -> ledger().enter(List.of(blob(1)), NOON));
            assertWaiting(waiting);
            return waiting;
        });

        assertThat(arrival.join()).containsOnlyKeys(file(1));
        assertThat(ledger().entry(file(1))).contains(new Entry(blob(1), 0, NOON, null));
    }

    @Test
    default void sweepShouldWaitForAnArrivalAndLeaveIt() {
        List<CompletableFuture<Boolean>> sweeps = new ArrayList<>();

        committed(() -> {
            ledger().enter(List.of(blob(1)), NOON);
            sweeps.add(startUnit(() -> ledger().holdAbsent(file(1))));
            assertWaiting(sweeps.get(0));
        });
        rolledBack(() -> {
            ledger().enter(List.of(blob(2)), NOON);
            sweeps.add(startUnit(() -> ledger().holdAbsent(file(2))));
            assertWaiting(sweeps.get(1));
        });

        assertThat(sweeps.get(0).join()).isFalse();
        assertThat(sweeps.get(1).join()).isTrue();
    }

    @Test
    default void waitThatIsTooLongShouldBeRefusedAsBusy() {
        entered(EARLY, 1);

        committed(() -> {
            ledger().use(List.of(file(1)), NOON);
            assertThatThrownBy(() -> elsewhere(() -> inUnit(() -> ledger().use(List.of(file(1)), NOON))))
                    .hasCauseInstanceOf(StorageBusyException.class);
        });
    }

    @Test
    default void manyShouldEnterTheSameInDifferentOrdersSideBySide() {
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> start(() -> IntStream.range(0, 25)
                        .map(round -> inUnit(() -> ledger().enter(shuffled(writer + round), NOON))
                                .size())
                        .sum()))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join)).containsOnly(25 * 20);
        assertThat(ledger().entries(null, 100)).hasSize(20);
    }

    private static List<Blob> shuffled(long seed) {
        List<Blob> blobs = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(BlobLedgerContract::blob).toList());
        Collections.shuffle(blobs, new Random(seed));
        return blobs;
    }

    @Test
    default void snapshotShouldShowTheBinariesOfMatchingResourcesOnce() {
        committed(() -> metas().saveAll(List.of(meta(id(1)), meta(id(2)), deleted(id(3)))));
        referred(MODEL, use(form(1, 1), 2), use(form(1, 2), 2, 1), use(form(2, 1), 1), use(form(3, 1), 3));
        referred(MODEL, use(form(4, 1), 8));
        referred(OTHER_MODEL, use(form(1, 1), 7));

        List<FileId> all = new ArrayList<>();
        List<FileId> live = new ArrayList<>();
        storage().snapshot(snapshot -> {
            elsewhere(() -> {
                referred(MODEL, use(form(1, 3), 9));
                return true;
            });
            snapshot.forEachBinary(MODEL, Condition.EVERYTHING, all::add);
            snapshot.forEachBinary(MODEL, new Condition.Deleted(false), live::add);
            return true;
        });

        assertThat(all).containsExactly(file(1), file(2), file(3));
        assertThat(live).containsExactly(file(1), file(2));
    }
}
