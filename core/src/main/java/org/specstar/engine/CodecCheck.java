package org.specstar.engine;

import java.util.Arrays;
import org.specstar.PlatformException;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.revision.RevisionInfo;
import org.specstar.transfer.PayloadCheck;

/** Vouches for archived bytes that today's codec would write just so. */
record CodecCheck<T>(PayloadCodec<T> codec) implements PayloadCheck {
    @Override
    public String fingerprint(RevisionInfo info, byte[] bytes) {
        try {
            boolean same = Arrays.equals(bytes, codec.encode(codec.decode(bytes)));
            return same ? codec.fingerprint() : Payload.UNKNOWN;
        } catch (PlatformException e) {
            // Bytes of another shape are kept as they are; a read of them says what is wrong.
            return Payload.UNKNOWN;
        }
    }
}
