package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.payload;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.PayloadStoreContract;

class CachedPayloadStoreIT implements PayloadStoreContract {
    private static final long CAPACITY = 100_000;

    private final S3Place place = S3Fixture.place();
    private final PayloadStore bucket = place.payloads();
    private final PayloadStore store = new CachedPayloadStore(bucket, CAPACITY);

    @AfterEach
    void close() {
        place.close();
    }

    @Override
    public PayloadStore testee() {
        return store;
    }

    @Test
    void whatWasReadOrWrittenShouldComeFromMemory() {
        String written = store.writeAll(List.of(payload("{\"written\":1}"))).get(0);
        String read = bucket.writeAll(List.of(payload("{\"read\":1}"))).get(0);
        store.read(read);
        bucket.deleteAll(List.of(written, read));

        assertThat(store.read(written)).isEqualTo(payload("{\"written\":1}").bytes());
        assertThat(store.readAll(List.of(written, read))).hasSize(2);
    }

    @Test
    void memoryShouldBeBounded() {
        List<String> addresses = store.writeAll(IntStream.range(0, 50)
                .mapToObj(number -> Payload.of(new byte[10_000], Payload.UNKNOWN))
                .toList());
        bucket.deleteAll(addresses);

        assertThat(store.readAll(addresses)).hasSizeLessThan(10);
    }
}
