package org.specstar.payload.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.specstar.payload.JsonValues;
import org.specstar.payload.StoredForm;

/** Payloads stored as MessagePack. */
record MessagePackForm(String fingerprint, ValuePacking packing) implements StoredForm {
    static MessagePackForm of(Shape shape) {
        return new MessagePackForm(
                ShapeText.fingerprint("msgpack " + ShapeText.of(shape)), shape.accept(new PackingCompiler()));
    }

    @Override
    public byte[] stored(byte[] json) {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            packing.pack(JsonValues.read(json), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }

    @Override
    public byte[] json(byte[] stored) {
        return PackedJson.json(stored);
    }
}
