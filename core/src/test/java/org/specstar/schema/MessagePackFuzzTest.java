package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.specstar.PlatformException;
import org.specstar.payload.Encoding;
import org.specstar.payload.StoredForm;
import org.specstar.payload.codec.CompiledCodec;

/** Whatever stands in a store, reading it gives a payload or one of the platform's own errors. */
class MessagePackFuzzTest {
    private final CompiledCodec<EveryType> codec = PayloadCodecs.compile(EveryType.class);
    private final StoredForm form = codec.form(Encoding.MSGPACK);

    @Test
    void damagedBytesShouldBeReadOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        EveryTypes payloads = new EveryTypes(seed);

        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = damaged(form.stored(codec.encode(payloads.next())), random);
            assertThat(isReadOrRefused(damaged)).as("seed %d", seed).isTrue();
        }
    }

    private boolean isReadOrRefused(byte[] stored) {
        try {
            codec.decode(form.json(stored));
        } catch (PlatformException e) {
            // One of the two answers.
        }
        return true;
    }

    private static byte[] damaged(byte[] stored, Random random) {
        byte[] damaged =
                Arrays.copyOf(stored, random.nextBoolean() ? stored.length : 2 + random.nextInt(stored.length));
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[1 + random.nextInt(damaged.length - 1)] = (byte) random.nextInt();
        }
        return damaged;
    }
}
