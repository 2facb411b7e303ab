package org.specstar.payload.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One of several records, written with its tag first and read with the tag at any place. */
final class UnionCodec extends ValueCodec {
    private final String tagField;
    private final byte[] readyName;
    private final List<Variant> variants;
    private final Map<String, Variant> byTag = new HashMap<>();
    private final Map<Class<?>, Variant> byType = new HashMap<>();

    /** One of the records. */
    record Variant(String tag, Class<?> type, RecordCodec codec) {}

    UnionCodec(String tagField, List<Variant> variants) {
        super("object");
        this.tagField = tagField;
        this.readyName = JsonText.readyName(tagField);
        this.variants = variants;
        for (Variant variant : variants) {
            byTag.put(variant.tag(), variant);
            byType.put(variant.type(), variant);
        }
    }

    List<Variant> variants() {
        return variants;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    Object readAccepted(JsonParser in) {
        String name = in.nextName();
        if (name == null) {
            throw missing();
        }
        if (!tagField.equals(name)) {
            return readAhead(in);
        }
        in.nextToken();
        return variant(in).codec().readMembers(in);
    }

    /** Keeps what comes before the tag and after it, and reads that once the record is known. */
    private Object readAhead(JsonParser in) {
        String pointer = in.streamReadContext().getParent().pathAsPointer().toString();
        JsonText members = new JsonText().beginObject();
        Variant found = null;
        while (in.currentToken() != JsonToken.END_OBJECT) {
            boolean isTag = found == null && tagField.equals(in.currentName());
            in.nextToken();
            if (isTag) {
                found = variant(in);
            } else {
                TokenCopy.member(in, members);
            }
            in.nextToken();
        }
        if (found == null) {
            throw missing();
        }
        return read(found.codec(), members.endObject().toBytes(), pointer);
    }

    private Misfit missing() {
        return new Misfit("Object missing required field `" + tagField + "`");
    }

    private static Object read(RecordCodec codec, byte[] members, String pointer) {
        try {
            return JsonInput.read(members, codec::readMembers);
        } catch (InvalidPayloadException e) {
            throw new InvalidPayloadException(e.problem(), Place.of(pointer + e.pointer()), e);
        }
    }

    private Variant variant(JsonParser in) {
        try {
            String tag = tag(in);
            Variant variant = byTag.get(tag);
            if (variant == null) {
                throw new Misfit("Invalid value '" + EnumCodec.shown(tag) + "'");
            }
            return variant;
        } catch (Misfit misfit) {
            throw misfit.inside(Place.field(tagField));
        }
    }

    private static String tag(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new Misfit("Expected `str`");
        }
        return in.getString();
    }

    @Override
    void writeValue(Object value, JsonText out) {
        Variant variant = byType.get(value.getClass());
        if (variant == null) {
            throw Misfit.expected(word(), value.getClass().getName());
        }
        out.beginObject().name(readyName).text(variant.tag());
        variant.codec().writeMembers(value, out);
        out.endObject();
    }
}
