package org.specstar.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.ALICE;
import static org.specstar.resource.RowFixture.BOB;
import static org.specstar.resource.RowFixture.NAIVE;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.info;
import static org.specstar.resource.RowFixture.payload;
import static org.specstar.resource.RowFixture.revision;
import static org.specstar.resource.RowFixture.uid;
import static org.specstar.resource.StorageFixture.elsewhere;
import static org.specstar.resource.StorageFixture.start;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;
import org.specstar.resource.StorageFixture;

/** What every {@link RevisionStore} keeps to. */
public interface RevisionStoreContract extends StorageFixture {
    SchemaVersion V1 = new SchemaVersion("v1");
    SchemaVersion V2 = new SchemaVersion("v2");

    private void save(StoredRevision... kept) {
        committed(() -> revisions().saveAll(List.of(kept)));
    }

    private static void assertSame(StoredRevision found, StoredRevision expected) {
        assertThat(found.info()).isEqualTo(expected.info());
        assertThat(found.payload().bytes()).isEqualTo(expected.payload().bytes());
        assertThat(found.payload().fingerprint()).isEqualTo(expected.payload().fingerprint());
        assertThat(found.payload().checksum()).isEqualTo(expected.payload().checksum());
    }

    private void assertKept(StoredRevision expected) {
        assertSame(revisions().find(expected.key()).orElseThrow(), expected);
    }

    private List<Integer> numbers(ResourceId resource) {
        return revisions().history(resource).stream()
                .map(info -> info.id().number())
                .toList();
    }

    @Test
    default void unknownRevisionsShouldBeAbsent() {
        save(revision(id(1), 1));

        assertThat(revisions().find(revision(id(1), 2).key())).isEmpty();
        assertThat(revisions().find(revision(id(2), 1).key())).isEmpty();
        assertThat(revisions().find(revision(id(1), 1, V1).key())).isEmpty();
        assertThat(revisions().history(id(2))).isEmpty();
        assertThat(revisions().highestNumber(id(2))).isZero();
        assertThat(revisions().findAll(List.of())).isEmpty();
    }

    @Test
    default void broughtPayloadShouldBeKeptWithItsRevision() {
        StoredRevision first = revision(id(1), 1);

        committed(() -> {
            revisions().bring(first.payload());
            revisions().bring(first.payload());
            revisions().save(first);
        });

        assertKept(first);
    }

    @Test
    default void broughtPayloadShouldServeOneRevisionAlone() {
        StoredRevision first = revision(id(1), 1);
        StoredRevision same = new StoredRevision(info(id(1), 2, V1), first.payload());

        committed(() -> {
            revisions().bring(first.payload());
            revisions().save(first);
            revisions().save(same);
        });
        committed(() -> revisions().removeAll(List.of(first.key())));

        assertKept(same);
    }

    static Stream<StoredRevision> shapes() {
        RevisionInfo first = info(id(1), 1, SchemaVersion.NONE);
        RevisionInfo third = info(id(1), 3, V2);
        Payload small = payload("{}");
        return Stream.of(
                new StoredRevision(first, small),
                new StoredRevision(third, payload("{\"title\":\"ß \\\" 🙂\\u0000\",\"n\":1.50}")),
                new StoredRevision(first, Payload.of(new byte[0], Payload.UNKNOWN)),
                new StoredRevision(first, Payload.of(new byte[] {0, -1, -128, 127, 13, 10, 0}, "f".repeat(64))),
                new StoredRevision(first, payload("[\"" + "x".repeat(2_000_000) + "\"]")),
                new StoredRevision(withParentVersion(third, V1), small),
                new StoredRevision(withParentVersion(third, SchemaVersion.NONE), small),
                new StoredRevision(withHash(third, null), small),
                new StoredRevision(withHash(third, new DataHash("xxh3_128:00000000000000000000000000000000")), small),
                new StoredRevision(draftByNaiveClock(third), small));
    }

    private static RevisionInfo withParentVersion(RevisionInfo info, SchemaVersion parentVersion) {
        return new RevisionInfo(
                info.uid(),
                info.id(),
                info.parent(),
                parentVersion,
                info.schemaVersion(),
                info.dataHash(),
                info.status(),
                ALICE,
                BOB);
    }

    private static RevisionInfo withHash(RevisionInfo info, @Nullable DataHash hash) {
        return new RevisionInfo(
                info.uid(), info.id(), info.parent(), null, info.schemaVersion(), hash, info.status(), ALICE, BOB);
    }

    private static RevisionInfo draftByNaiveClock(RevisionInfo info) {
        return new RevisionInfo(
                info.uid(),
                info.id(),
                info.parent(),
                null,
                info.schemaVersion(),
                info.dataHash(),
                RevisionStatus.DRAFT,
                NAIVE,
                NAIVE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    default void savedRevisionShouldComeBackUnchanged(StoredRevision revision) {
        save(revision);

        assertKept(revision);
        assertThat(revisions().findInfos(List.of(revision.key()))).containsEntry(revision.key(), revision.info());
        assertThat(revisions().history(id(1))).containsExactly(revision.info());
    }

    @Test
    default void findAllShouldLeaveOutWhatIsNotThere() {
        StoredRevision one = revision(id(1), 1);
        StoredRevision two = revision(id(2), 1);
        save(one, two);

        List<RevisionKey> keys = List.of(two.key(), revision(id(3), 1).key(), one.key());
        assertThat(revisions().findAll(keys)).containsOnlyKeys(one.key(), two.key());
        assertThat(revisions().findInfos(keys)).containsOnlyKeys(one.key(), two.key());
    }

    @Test
    default void historyShouldBeInOrderOfNumbersThenSchemaVersions() {
        List<StoredRevision> saved = List.of(
                revision(id(1), 10),
                revision(id(1), 2, V2),
                revision(id(1), 2, V1),
                revision(id(1), 2),
                revision(id(1), 1),
                revision(id(2), 7));
        committed(() -> revisions().saveAll(saved));

        assertThat(numbers(id(1))).containsExactly(1, 2, 2, 2, 10);
        assertThat(revisions().history(id(1)).subList(1, 4))
                .extracting(RevisionInfo::schemaVersion)
                .containsExactly(SchemaVersion.NONE, V1, V2);
        assertThat(revisions().highestNumber(id(1))).isEqualTo(10);
    }

    @Test
    default void saveAllShouldReplaceKnownRevisionsAmongNewOnes() {
        StoredRevision known = new StoredRevision(info(id(1), 1, V1), payload("{\"old\":1}"));
        StoredRevision replacing = new StoredRevision(info(id(1), 1, V1), payload("{\"new\":1}"));
        StoredRevision added = new StoredRevision(info(id(1), 2, V1), payload("{\"new\":2}"));

        save(known);
        save(replacing, added);

        assertKept(replacing);
        assertKept(added);
    }

    @Test
    default void schemaVersionsOfARevisionShouldBeKeptApart() {
        StoredRevision old = new StoredRevision(info(id(1), 1, V1), payload("{\"old\":1}"));
        StoredRevision migrated = new StoredRevision(info(id(1), 1, V2), payload("{\"new\":1}"));

        save(old);
        save(migrated);

        assertKept(old);
        assertKept(migrated);
    }

    @Test
    default void revisionOfTheSameKeyShouldBeReplaced() {
        StoredRevision first = revision(id(1), 1);
        StoredRevision changed =
                new StoredRevision(draftByNaiveClock(info(id(1), 1, SchemaVersion.NONE)), payload("{}"));
        save(first);

        save(changed);

        assertKept(changed);
        assertThat(revisions().history(id(1))).containsExactly(changed.info());
    }

    @Test
    default void uidNeedNotBeUnique() {
        RevisionInfo info = info(id(1), 2, V2);
        RevisionInfo sameUid = new RevisionInfo(
                uid(1), info.id(), info.parent(), V1, V2, info.dataHash(), info.status(), ALICE, ALICE);

        save(revision(id(1), 1), revision(id(2), 1), new StoredRevision(sameUid, payload("{}")));

        assertThat(revisions().history(id(1))).extracting(RevisionInfo::uid).containsExactly(uid(1), uid(1));
    }

    @Test
    default void purgeShouldRemoveEverythingOfTheResourcesAlone() {
        save(revision(id(1), 1), revision(id(1), 2, V2), revision(id(2), 1), revision(id(3), 1));

        committed(() -> {
            revisions().purge(id(1));
            revisions().purgeAll(List.of(id(3), id(99)));
            revisions().purgeAll(List.of());
        });

        assertThat(revisions().history(id(1))).isEmpty();
        assertThat(revisions().find(revision(id(1), 1).key())).isEmpty();
        assertThat(revisions().highestNumber(id(1))).isZero();
        assertThat(revisions().history(id(3))).isEmpty();
        assertKept(revision(id(2), 1));
    }

    @Test
    default void removeAllShouldRemoveTheseFormsAlone() {
        StoredRevision old = new StoredRevision(info(id(1), 2, V1), payload("{\"old\":1}"));
        StoredRevision migrated = new StoredRevision(info(id(1), 2, V2), payload("{\"new\":1}"));
        save(revision(id(1), 1), old, migrated, revision(id(1), 3), revision(id(2), 2, V1), revision(id(2), 3));
        List<RevisionKey> unwanted =
                List.of(old.key(), revision(id(1), 3).key(), revision(id(2), 3).key());

        committed(() -> revisions().removeAll(unwanted));

        assertThat(revisions().findAll(unwanted)).isEmpty();
        assertKept(revision(id(1), 1));
        assertKept(migrated);
        assertKept(revision(id(2), 2, V1));
        assertThat(numbers(id(1))).containsExactly(1, 2);
        assertThat(revisions().highestNumber(id(1))).isEqualTo(2);
        assertThat(revisions().highestNumber(id(2))).isEqualTo(2);
    }

    @Test
    default void removeAllShouldIgnoreUnknownKeysAndOtherModels() {
        StoredRevision kept = revision(id(1), 1);
        save(kept);
        committed(() -> storage().revisions(OTHER_MODEL).save(kept));

        committed(() -> {
            revisions().removeAll(List.of());
            revisions()
                    .removeAll(List.of(
                            revision(id(1), 1, V1).key(),
                            revision(id(1), 2).key(),
                            revision(id("' OR 1 = 1"), 1).key()));
            storage().revisions(OTHER_MODEL).removeAll(List.of(kept.key()));
        });

        assertKept(kept);
        assertThat(storage().revisions(OTHER_MODEL).find(kept.key())).isEmpty();
    }

    @Test
    default void resourceShouldBeUnknownWhenItsLastRevisionIsRemoved() {
        save(revision(id(1), 1), revision(id(1), 2));

        committed(() -> revisions()
                .removeAll(List.of(revision(id(1), 2).key(), revision(id(1), 1).key())));

        assertThat(revisions().history(id(1))).isEmpty();
        assertThat(revisions().highestNumber(id(1))).isZero();
    }

    @Test
    default void removalShouldBeHiddenFromOthersUntilCommit() {
        StoredRevision revision = revision(id(1), 1);
        save(revision);

        committed(() -> {
            revisions().removeAll(List.of(revision.key()));
            assertThat(revisions().find(revision.key())).isEmpty();
            assertThat(revisions().history(id(1))).isEmpty();
            assertSame(elsewhere(() -> revisions().find(revision.key())).orElseThrow(), revision);
        });

        assertThat(elsewhere(() -> revisions().find(revision.key()))).isEmpty();
    }

    @Test
    default void rollbackShouldKeepWhatWasRemoved() {
        StoredRevision revision = revision(id(1), 1);
        save(revision);

        rolledBack(() -> revisions().removeAll(List.of(revision.key())));

        assertKept(revision);
    }

    @Test
    default void removedKeyShouldBeFreeInTheSameUnit() {
        StoredRevision fresh = new StoredRevision(info(id(1), 1, SchemaVersion.NONE), payload("{\"fresh\":true}"));
        save(revision(id(1), 1), revision(id(1), 2));

        committed(() -> {
            revisions().removeAll(List.of(fresh.key()));
            revisions().save(fresh);
        });

        assertKept(fresh);
        assertThat(numbers(id(1))).containsExactly(1, 2);
    }

    @Test
    default void writesShouldBeSeenByTheirUnitAtOnceAndByOthersAfterCommit() {
        StoredRevision revision = revision(id(1), 1);

        committed(() -> {
            revisions().save(revision);
            assertKept(revision);
            assertThat(numbers(id(1))).containsExactly(1);
            assertThat(revisions().highestNumber(id(1))).isEqualTo(1);
            assertThat(elsewhere(() -> revisions().find(revision.key()))).isEmpty();
            assertThat(elsewhere(() -> numbers(id(1)))).isEmpty();
        });

        assertSame(elsewhere(() -> revisions().find(revision.key())).orElseThrow(), revision);
    }

    @Test
    default void purgeShouldBeHiddenFromOthersUntilCommit() {
        StoredRevision revision = revision(id(1), 1);
        save(revision);

        committed(() -> {
            revisions().purge(id(1));
            assertThat(revisions().find(revision.key())).isEmpty();
            assertThat(revisions().history(id(1))).isEmpty();
            assertSame(elsewhere(() -> revisions().find(revision.key())).orElseThrow(), revision);
        });

        assertThat(elsewhere(() -> revisions().find(revision.key()))).isEmpty();
    }

    @Test
    default void rollbackShouldLeaveNothingNew() {
        rolledBack(() -> revisions().save(revision(id(1), 1)));

        assertThat(revisions().find(revision(id(1), 1).key())).isEmpty();
        assertThat(revisions().history(id(1))).isEmpty();
    }

    @Test
    default void rollbackShouldKeepWhatWasReplacedOrPurged() {
        StoredRevision first = revision(id(1), 1);
        StoredRevision second = revision(id(2), 1);
        save(first, second);

        rolledBack(() -> {
            revisions().save(new StoredRevision(first.info(), payload("{\"replaced\":true}")));
            revisions().purge(id(2));
        });

        assertKept(first);
        assertKept(second);
    }

    @Test
    default void purgedResourceShouldTakeNewRevisionsInTheSameUnit() {
        save(revision(id(1), 1), revision(id(1), 2));
        StoredRevision fresh = new StoredRevision(info(id(1), 1, SchemaVersion.NONE), payload("{\"fresh\":true}"));

        committed(() -> {
            revisions().purge(id(1));
            revisions().save(fresh);
        });

        assertKept(fresh);
        assertThat(numbers(id(1))).containsExactly(1);
    }

    @Test
    default void thousandRevisionsShouldBeKeptInOneBatch() {
        List<StoredRevision> many = IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> revision(id(number % 10), number))
                .toList();

        committed(() -> revisions().saveAll(many));

        List<RevisionKey> keys = many.stream().map(StoredRevision::key).toList();
        assertThat(revisions().findAll(keys)).hasSize(1_000);
        assertThat(numbers(id(3))).hasSize(100).isSorted();
        many.stream().skip(990).forEach(this::assertKept);
        committed(() -> revisions().removeAll(keys.subList(0, 990)));
        assertThat(revisions().findInfos(keys)).hasSize(10);
    }

    @Test
    default void manyThreadsShouldSaveSideBySide() {
        List<CompletableFuture<Boolean>> writers = IntStream.range(0, 16)
                .mapToObj(writer -> start(() -> {
                    IntStream.rangeClosed(1, 10).forEach(number -> save(revision(id(writer), number)));
                    return true;
                }))
                .toList();

        writers.forEach(CompletableFuture::join);

        IntStream.range(0, 16).forEach(writer -> assertThat(numbers(id(writer))).hasSize(10));
    }

    @Test
    default void readersShouldFindTheOldOrTheNewPayloadWhileItIsReplaced() {
        RevisionInfo info = info(id(1), 1, SchemaVersion.NONE);
        save(new StoredRevision(info, payload("0")));
        CompletableFuture<Boolean> writer = start(() -> {
            IntStream.rangeClosed(1, 100).forEach(round -> save(new StoredRevision(info, payload("" + round))));
            return true;
        });

        int seen = 0;
        while (!writer.isDone()) {
            int now = revisions()
                    .find(new RevisionKey(info.id(), SchemaVersion.NONE))
                    .map(found -> Integer.parseInt(found.payload().toString()))
                    .orElseThrow();
            assertThat(now).isGreaterThanOrEqualTo(seen);
            seen = now;
        }

        writer.join();
        assertThat(numbers(id(1))).isEqualTo(Collections.singletonList(1));
    }
}
