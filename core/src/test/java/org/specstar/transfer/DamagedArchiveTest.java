package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 2 has no checksum: damage may go unseen, but it must never do anything but be refused or be other data. */
class DamagedArchiveTest {
    private static final long SEED = 20260301;

    @ParameterizedTest
    @ValueSource(strings = {"issue-3.acbak", "issue-3-aware-clock.acbak"})
    void archiveCutAtAnyByteShouldBeRefused(String name) {
        byte[] archive = ArchiveFixture.original(name);

        for (int length = 0; length < archive.length; length++) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> ArchiveFixture.walk(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(InvalidArchiveException.class);
        }
    }

    @Test
    void archiveWhoseOnlySectionIsPassedOverShouldBeRefusedWhenCutAtAnyByte() {
        byte[] archive = ArchiveFixture.original("document-3-blobs.acbak");

        for (int length = 0; length < archive.length; length++) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> ArchiveFixture.walk(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(InvalidArchiveException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "issue-3.acbak, 10000",
        "issue-3-aware-clock.acbak, 2000",
        "document-3-blobs.acbak, 2000",
        "note-5-v2-after.acbak, 2000"
    })
    void flippedBitsShouldNeverDoWorseThanBeRefused(String name, int flips) {
        byte[] archive = ArchiveFixture.original(name);
        Random random = new Random(SEED);

        for (int i = 0; i < flips; i++) {
            byte[] damaged = archive.clone();
            int bit = random.nextInt(damaged.length * Byte.SIZE);
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertRefusedOrRead(damaged, bit);
        }
    }

    @Test
    void randomBytesInRandomPlacesShouldNeverDoWorseThanBeRefused() {
        byte[] archive = ArchiveFixture.original("issue-3.acbak");
        Random random = new Random(SEED);

        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = archive.clone();
            byte[] noise = new byte[1 + random.nextInt(8)];
            random.nextBytes(noise);
            int at = random.nextInt(damaged.length - noise.length);
            System.arraycopy(noise, 0, damaged, at, noise.length);
            assertRefusedOrRead(damaged, at);
        }
    }

    /** Both ways of reading: records one by one with every section, and resources of one model. */
    private static void assertRefusedOrRead(byte[] damaged, int where) {
        Throwable ofRecords = catchThrowable(() -> ArchiveFixture.bytes(ArchiveFixture.records(damaged)));
        Throwable ofResources = catchThrowable(() -> ArchiveFixture.walk(damaged));

        assertThat(ofRecords).as("at %d", where).matches(DamagedArchiveTest::isNoneOrRefusal);
        assertThat(ofResources).as("at %d", where).matches(DamagedArchiveTest::isNoneOrRefusal);
    }

    private static boolean isNoneOrRefusal(@Nullable Throwable thrown) {
        return thrown == null || thrown instanceof InvalidArchiveException;
    }
}
