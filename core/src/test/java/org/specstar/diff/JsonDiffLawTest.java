package org.specstar.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.patch.PatchParser;
import org.specstar.payload.JsonValues;

/** Whatever two documents are: the difference, applied to the one, gives the other. */
class JsonDiffLawTest {
    private static final int PAIRS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_102, 77_777})
    void patchedDocumentShouldEqualTheOther(long seed) {
        RandomDocuments documents = new RandomDocuments(new Random(seed));

        for (int pair = 0; pair < PAIRS; pair++) {
            byte[] from = JsonValues.write(documents.next());
            byte[] to = JsonValues.write(pair % 2 == 0 ? documents.next() : documents.like(JsonValues.read(from)));
            assertLaw(from, to, "seed " + seed + ", pair " + pair);
        }
    }

    private static void assertLaw(byte[] from, byte[] to, String where) {
        byte[] diff = JsonDiff.between(from, to);

        byte[] patched = PatchParser.jsonPatch(diff).applyTo(from);
        assertThat(JsonValues.read(patched))
                .as("%s: %s applied to %s", where, new String(diff, UTF_8), new String(from, UTF_8))
                .isEqualTo(JsonValues.read(to));
        assertThat(JsonDiff.between(patched, to)).as(where).asString(UTF_8).isEqualTo("[]");
        assertThat(JsonDiff.between(from, from)).as(where).asString(UTF_8).isEqualTo("[]");
    }
}
