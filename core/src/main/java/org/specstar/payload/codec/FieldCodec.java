package org.specstar.payload.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;

/** One field of a record, ready for use: its codec, its accessor and what it is when absent. */
final class FieldCodec {
    private final String name;
    private final byte[] readyName;
    private final ValueCodec codec;
    private final FieldAccess access;
    private final FieldShape shape;
    private final @Nullable Object whenAbsent;

    FieldCodec(FieldShape shape, ValueCodec codec) {
        this.shape = shape;
        this.name = shape.name();
        this.readyName = JsonText.readyName(name);
        this.codec = codec;
        this.access = FieldAccess.of(shape);
        this.whenAbsent =
                shape.defaultJson().flatMap(json -> parsed(json, codec)).orElse(null);
    }

    private static Optional<Object> parsed(String json, ValueCodec codec) {
        return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), in -> Optional.ofNullable(codec.read(in)));
    }

    String name() {
        return name;
    }

    byte[] readyName() {
        return readyName;
    }

    ValueCodec codec() {
        return codec;
    }

    FieldShape shape() {
        return shape;
    }

    @Nullable
    Object valueWhenAbsent() {
        if (shape.required()) {
            throw new Misfit("Object missing required field `" + name + "`");
        }
        return whenAbsent;
    }

    /** The field's value; null if the owner is null or another record of a union. */
    @Nullable
    Object ofAny(@Nullable Object owner) {
        return shape.accessor().type().parameterType(0).isInstance(owner) ? of(owner) : null;
    }

    /** The field's value in a record. */
    @Nullable
    Object of(Object owner) {
        return access.of(owner);
    }
}
