package org.specstar.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.StorageFixture.elsewhere;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.resource.StorageFixture;

/** What every {@link ExtractionStore} keeps to. */
public interface ExtractionStoreContract extends StorageFixture {
    private ExtractionStore store() {
        return storage().extractions();
    }

    private void saved(Extraction extraction) {
        committed(() -> store().save(extraction));
    }

    @Test
    default void findShouldBeEmptyForUnknownModel() {
        assertThat(store().find(MODEL)).isEmpty();
    }

    static Stream<Extraction> extractions() {
        return Stream.of(
                Extraction.begun(MODEL, "fingerprint"),
                Extraction.complete(MODEL, ""),
                new Extraction(MODEL, "ünï %_'\"$&?#:🙂", id("ünï %_'\"$&?#:"), false, Long.MAX_VALUE),
                new Extraction(MODEL, "x".repeat(100_000), id("x".repeat(255)), true, 1));
    }

    @ParameterizedTest
    @MethodSource("extractions")
    default void savedExtractionShouldComeBackUnchanged(Extraction extraction) {
        saved(extraction);

        assertThat(store().find(MODEL)).contains(extraction);
        assertThat(store().find(OTHER_MODEL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("extractions")
    default void saveShouldReplaceWhatIsKnownOfTheModel(Extraction extraction) {
        saved(new Extraction(MODEL, "before", id(7), true, 7));
        saved(Extraction.begun(OTHER_MODEL, "other"));

        saved(extraction);

        assertThat(store().find(MODEL)).contains(extraction);
        assertThat(store().find(OTHER_MODEL)).contains(Extraction.begun(OTHER_MODEL, "other"));
    }

    @Test
    default void othersShouldSeeWhatIsSavedAfterCommit() {
        committed(() -> {
            store().save(Extraction.begun(MODEL, "new"));
            assertThat(store().find(MODEL)).contains(Extraction.begun(MODEL, "new"));
            assertThat(elsewhere(() -> store().find(MODEL))).isEmpty();
        });

        assertThat(elsewhere(() -> store().find(MODEL))).contains(Extraction.begun(MODEL, "new"));
    }

    @Test
    default void rollbackShouldLeaveNothing() {
        saved(Extraction.begun(MODEL, "old"));

        rolledBack(() -> store().save(Extraction.complete(MODEL, "new")));

        assertThat(store().find(MODEL)).contains(Extraction.begun(MODEL, "old"));
    }
}
