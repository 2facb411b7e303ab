package org.specstar.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.specstar.time.Moment;

/** MessagePack values into memory, in the shortest forms. */
@FunctionalInterface
interface Packing {
    /** Most values are small, and there are several in each resource. */
    MessagePack.PackerConfig SMALL = new MessagePack.PackerConfig().withBufferSize(512);

    void to(MessagePacker out) throws IOException;

    static byte[] bytes(Packing packing) {
        try (MessageBufferPacker out = SMALL.newBufferPacker()) {
            packing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }

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
