package org.specstar.benchmarks.load;

import java.nio.charset.StandardCharsets;

/**
 * What a server has answered.
 *
 * @param beginning the first bytes of the body, as far as they are kept
 * @param length of the whole body
 * @param cursor where the next page begins; empty if the answer does not say
 */
public record Reply(int status, byte[] beginning, long length, String cursor) {
    public boolean isGood() {
        return status / 100 == 2;
    }

    public String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
