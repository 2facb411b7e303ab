package org.specstar.rest.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bytes=0-3      | 10 | bytes 0-3/10
                    bytes=0-0      | 10 | bytes 0-0/10
                    bytes=9-9      | 10 | bytes 9-9/10
                    bytes=0-9      | 10 | bytes 0-9/10
                    bytes=5-       | 10 | bytes 5-9/10
                    bytes=0-       | 10 | bytes 0-9/10
                    bytes=5-99     | 10 | bytes 5-9/10
                    bytes=-3       | 10 | bytes 7-9/10
                    bytes=-10      | 10 | bytes 0-9/10
                    bytes=-99      | 10 | bytes 0-9/10
                    BYTES=0-3      | 10 | bytes 0-3/10
                    bytes= 0-3 ,   | 10 | bytes 0-3/10
                    bytes=,0-3     | 10 | bytes 0-3/10
                    bytes=00-003   | 10 | bytes 0-3/10
                    bytes=1-99999999999999999999999999 | 10 | bytes 1-9/10
                    bytes=-99999999999999999999999999  | 10 | bytes 0-9/10
                    bytes=4294967296-4294967297 | 5000000000 | bytes 4294967296-4294967297/5000000000
                    """)
    void rangeShouldBeRead(String header, long size, String contentRange) {
        assertThat(ByteRange.of(header, size).map(range -> range.text(size))).contains(contentRange);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "bytes=3-1",
                "bytes=0 - 3",
                "bytes=0-3-5",
                "bytes=--3",
                "bytes=+1-3",
                "bytes=0x1-3",
                "bytes=\u0661-3",
                "items=0-3",
                "bytes:0-3",
                "bytes=0-1,3-4",
                "bytes=0-1,-2",
                "bytes=99-100,0-1",
                "bytes=0-1,nonsense"
            })
    void whatIsNoSingleRangeShouldBeTheWhole(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=10-, 10",
        "bytes=10-10, 10",
        "bytes=99-100, 10",
        "bytes=-0, 10",
        "bytes=0-, 0",
        "bytes=0-0, 0",
        "bytes=-0, 0",
        "bytes=99999999999999999999-, 10"
    })
    void rangeWithoutAByteShouldTellTheSize(String header, long size) {
        assertThatThrownBy(() -> ByteRange.of(header, size)).isInstanceOfSatisfying(RangeException.class, failure -> {
            assertThat(failure.getResponse().getStatus()).isEqualTo(416);
            assertThat(failure.getResponse().getHeaderString("Content-Range")).isEqualTo("bytes */" + size);
        });
    }

    @Test
    void endOfNothingShouldBeTheWhole() {
        assertThat(ByteRange.of("bytes=-5", 0)).isEmpty();
    }

    @Test
    void everyRangeShouldLieInTheBinaryAndSayWhatItIs() {
        Random random = new Random(SEED);

        for (int round = 0; round < 20_000; round++) {
            long size = 1 + random.nextLong(50);
            long first = random.nextLong(60);
            long last = random.nextLong(60);
            String header =
                    "bytes=" + (random.nextInt(4) == 0 ? "" : first) + "-" + (random.nextInt(4) == 0 ? "" : last);

            Optional<ByteRange> range = readOrNone(header, size);

            assertThat(range.stream()).as("%s of %d", header, size).allSatisfy(found -> {
                assertThat(found.offset()).isBetween(0L, size - 1);
                assertThat(found.length()).isBetween(1L, size - found.offset());
            });
        }
    }

    @Test
    void rangesOfOneLengthShouldCoverTheBinaryOnce() {
        Random random = new Random(SEED);

        for (int round = 0; round < 500; round++) {
            long size = 1 + random.nextLong(1_000);
            long length = 1 + random.nextLong(100);
            long covered = 0;
            for (long offset = 0; offset < size; offset += length) {
                ByteRange range = ByteRange.of("bytes=" + offset + "-" + (offset + length - 1), size)
                        .orElseThrow();
                assertThat(range.offset()).isEqualTo(covered);
                covered += range.length();
            }
            assertThat(covered).isEqualTo(size);
        }
    }

    @Test
    void anyTextShouldBeReadOrPassedOver() {
        Random random = new Random(SEED);
        String signs = "bytes=0123456789-, \t\u00e4\"*/;";

        for (int round = 0; round < 50_000; round++) {
            StringBuilder header = new StringBuilder(random.nextBoolean() ? "bytes=" : "");
            random.ints(random.nextInt(12), 0, signs.length()).forEach(index -> header.append(signs.charAt(index)));

            assertThat(readOrNone(header.toString(), 10).stream())
                    .allSatisfy(
                            range -> assertThat(range.offset() + range.length()).isBetween(1L, 10L));
        }
    }

    private static Optional<ByteRange> readOrNone(String header, long size) {
        try {
            return ByteRange.of(header, size);
        } catch (RangeException e) {
            return Optional.empty();
        }
    }
}
