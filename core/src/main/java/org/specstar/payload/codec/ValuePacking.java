package org.specstar.payload.codec;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;

/** Writes plain JSON values as MessagePack, in the shortest forms; floats always have 64 bits. */
@FunctionalInterface
interface ValuePacking {
    /** Values that are in MessagePack what they are in JSON. */
    ValuePacking PLAIN = ValuePacking::plain;

    void pack(@Nullable Object value, MessagePacker out) throws IOException;

    private static void plain(@Nullable Object value, MessagePacker out) throws IOException {
        if (value instanceof Map<?, ?> members) {
            object(members, Map.of(), PLAIN, out);
        } else if (value instanceof List<?> items) {
            array(items, PLAIN, out);
        } else if (value instanceof String text) {
            text(text, out);
        } else {
            scalar(value, out);
        }
    }

    private static void scalar(@Nullable Object value, MessagePacker out) throws IOException {
        if (value == null) {
            out.packNil();
        } else if (value instanceof Boolean truth) {
            out.packBoolean(truth);
        } else if (value instanceof Double number) {
            out.packDouble(number);
        } else if (value instanceof BigInteger number) {
            out.packBigInteger(number);
        } else {
            out.packLong(((Number) value).longValue());
        }
    }

    static void array(List<?> items, ValuePacking item, MessagePacker out) throws IOException {
        out.packArrayHeader(items.size());
        for (Object element : items) {
            item.pack(element, out);
        }
    }

    /** @param others how members are written that are not among the named */
    static void object(Map<?, ?> members, Map<String, ValuePacking> named, ValuePacking others, MessagePacker out)
            throws IOException {
        out.packMapHeader(members.size());
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = (String) member.getKey();
            text(name, out);
            named.getOrDefault(name, others).pack(member.getValue(), out);
        }
    }

    static void text(String text, MessagePacker out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.packRawStringHeader(utf8.length);
        out.writePayload(utf8);
    }
}
