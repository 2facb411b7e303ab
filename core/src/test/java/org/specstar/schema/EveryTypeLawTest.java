package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.specstar.payload.Encoding;
import org.specstar.payload.JsonValues;
import org.specstar.payload.StoredForm;
import org.specstar.payload.codec.CompiledCodec;

class EveryTypeLawTest {
    private static final int PAYLOADS = 500;

    private final CompiledCodec<EveryType> codec = PayloadCodecs.compile(EveryType.class);
    private final StoredForm messagePack = codec.form(Encoding.MSGPACK);

    @Test
    void payloadsShouldComeBackTheSame() {
        forEveryPayload(
                payload -> assertThat(codec.decode(codec.encode(payload))).isEqualTo(payload));
    }

    @Test
    void payloadsShouldBeStrictlyReadable() {
        forEveryPayload(payload ->
                assertThat(codec.decodeStrictly(codec.encode(payload))).isEqualTo(payload));
    }

    @Test
    void bytesShouldComeBackTheSame() {
        forEveryPayload(payload -> {
            byte[] json = codec.encode(payload);

            assertThat(codec.encode(codec.decode(json))).isEqualTo(json);
        });
    }

    @Test
    void messagePackShouldLoseNothing() {
        forEveryPayload(payload -> {
            byte[] json = codec.encode(payload);
            byte[] stored = messagePack.stored(json);

            assertThat(messagePack.json(stored)).isEqualTo(json);
            assertThat(messagePack.stored(messagePack.json(stored))).isEqualTo(stored);
        });
    }

    @Test
    void bothFormsShouldReadEither() {
        forEveryPayload(payload -> {
            byte[] json = codec.encode(payload);

            assertThat(codec.form(Encoding.JSON).json(messagePack.stored(json))).isEqualTo(json);
            assertThat(messagePack.json(json)).isEqualTo(json);
        });
    }

    @Test
    void indexedValuesShouldBeThoseOfTheFields() {
        forEveryPayload(payload -> assertThat(codec.indexedValues(payload))
                .allSatisfy((path, value) -> assertThat(codec.fields())
                        .filteredOn(field -> field.path().equals(path) && field.indexed())
                        .singleElement()
                        .satisfies(field -> assertThat(field.json(payload)
                                        .map(json -> JsonValues.read(json.getBytes(UTF_8)))
                                        .orElse(null))
                                .isEqualTo(value))));
    }

    private static void forEveryPayload(Consumer<EveryType> law) {
        long seed = System.nanoTime();
        EveryTypes payloads = new EveryTypes(seed);
        for (int i = 0; i < PAYLOADS; i++) {
            EveryType payload = payloads.next();
            assertThat(payload).as("seed %d", seed).satisfies(law);
        }
    }
}
