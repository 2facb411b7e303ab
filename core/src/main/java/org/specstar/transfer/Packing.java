package org.specstar.transfer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;
import org.specstar.time.Moment;

/** MessagePack values, in the shortest forms. */
@FunctionalInterface
interface Packing {
    void to(MessagePacker out) throws IOException;

    static void text(String key, @Nullable String value, MessagePacker out) throws IOException {
        out.packString(key);
        if (value == null) {
            out.packNil();
        } else {
            out.packString(value);
        }
    }

    /** A naive time as text, any other as a timestamp: 32 bits if that is enough, else 64. */
    static void moment(String key, Moment moment, MessagePacker out) throws IOException {
        out.packString(key);
        if (moment.naive()) {
            out.packString(moment.naiveText());
        } else {
            out.packTimestamp(moment.instant());
        }
    }
}
