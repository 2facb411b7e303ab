package org.specstar.payload.codec;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Binaries: read with or without their bytes, written without. Where there are bytes, the rest follows from them. */
final class BinaryCodec extends ValueCodec {
    /** Far more than any registered one has (RFC 6838 allows 255 with its parameters left out). */
    private static final int LONGEST_TYPE = 255;

    private static final String FILE_ID = "file_id";
    private static final String SIZE = "size";
    private static final String CONTENT_TYPE = "content_type";
    private static final String DATA = "data";
    private static final List<String> NAMES = List.of(FILE_ID, SIZE, CONTENT_TYPE, DATA);
    private static final PropertyNameMatcher MATCHER = JsonInput.matcher(NAMES);
    private static final byte[] READY_FILE_ID = JsonText.readyName(FILE_ID);
    private static final byte[] READY_SIZE = JsonText.readyName(SIZE);
    private static final byte[] READY_CONTENT_TYPE = JsonText.readyName(CONTENT_TYPE);
    private static final int DIGITS_IN_GROUP = 4;

    private final UnknownMembers unknownMembers;
    private final List<ValueCodec> members =
            List.of(new TextCodec(), IntegerCodec.int64(), new TextCodec(), new TextCodec());

    BinaryCodec(UnknownMembers unknownMembers) {
        super("object");
        this.unknownMembers = unknownMembers;
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    Binary readAccepted(JsonParser in) {
        @Nullable Object[] values = new @Nullable Object[NAMES.size()];
        Set<String> unknown = new HashSet<>();
        int index = in.nextNameMatch(MATCHER);
        while (index != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index < 0) {
                drop(in, unknown);
            } else if (values[index] == null) {
                values[index] = member(in, index);
            } else {
                throw new Misfit("Duplicate field `" + NAMES.get(index) + "`");
            }
            index = in.nextNameMatch(MATCHER);
        }
        return binary(values);
    }

    private @Nullable Object member(JsonParser in, int index) {
        try {
            in.nextToken();
            Object value = members.get(index).read(in);
            return NAMES.get(index).equals(DATA) ? decoded((String) value) : value;
        } catch (Misfit misfit) {
            throw misfit.inside(Place.field(NAMES.get(index)));
        }
    }

    /** Strict, as the original is: the decoder alone would take a text without its padding. */
    private static byte[] decoded(@Nullable String base64) {
        if (base64 == null || base64.length() % DIGITS_IN_GROUP != 0) {
            throw new Misfit("Invalid base64 encoded string");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Misfit("Invalid base64 encoded string", e);
        }
    }

    private void drop(JsonParser in, Set<String> before) {
        unknownMembers.meet(in.currentName());
        if (!before.add(TextCodec.checked(in.currentName()))) {
            throw new Misfit("Duplicate field");
        }
        in.nextToken();
        JsonValues.next(in);
    }

    private static Binary binary(@Nullable Object[] values) {
        String type = Optional.ofNullable((String) values[2]).orElse("");
        if (type.length() > LONGEST_TYPE) {
            throw new Misfit("Content type of more than " + LONGEST_TYPE + " characters");
        }
        if (values[3] instanceof byte[] data) {
            return Binary.of(data, type);
        }
        if (!(values[0] instanceof String fileId)) {
            throw new Misfit("Object missing required field `" + FILE_ID + "`");
        }
        Binary stored = Binary.stored(fileId).withContentType(type);
        return values[1] instanceof Long size ? stored.withSize(size) : stored;
    }

    @Override
    void writeValue(Object value, JsonText out) {
        Binary binary = (Binary) value;
        out.beginObject().name(READY_FILE_ID).text(checked(binary.fileId(), FILE_ID));
        binary.size().ifPresent(size -> out.name(READY_SIZE).number(size));
        binary.contentType().ifPresent(type -> out.name(READY_CONTENT_TYPE).text(checked(type, CONTENT_TYPE)));
        out.endObject();
    }

    private static String checked(String text, String member) {
        try {
            return TextCodec.checked(text);
        } catch (Misfit misfit) {
            throw misfit.inside(Place.field(member));
        }
    }
}
