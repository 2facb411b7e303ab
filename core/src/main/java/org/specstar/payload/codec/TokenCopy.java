package org.specstar.payload.codec;

import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.JsonText;
import org.specstar.payload.Place;
import org.specstar.payload.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Copies JSON from a parser, digit by digit, so that it can be read again. */
final class TokenCopy {
    private TokenCopy() {}

    /** Copies the member whose value begins at the current token; its last token is current afterwards. */
    static void member(JsonParser in, JsonText out) {
        out.name(storable(in, in.currentName()));
        value(in, out);
    }

    private static void value(JsonParser in, JsonText out) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object(in, out);
        } else if (token == JsonToken.START_ARRAY) {
            array(in, out);
        } else if (token == JsonToken.VALUE_STRING) {
            out.text(storable(in, in.getString()));
        } else {
            out.raw(in.getString());
        }
    }

    private static void object(JsonParser in, JsonText out) {
        out.beginObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            in.nextToken();
            member(in, out);
        }
        out.endObject();
    }

    private static void array(JsonParser in, JsonText out) {
        out.beginArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            value(in, out);
        }
        out.endArray();
    }

    /** Half a surrogate pair would not survive the copy. */
    private static String storable(JsonParser in, String text) {
        if (!Texts.storable(text)) {
            String pointer = in.streamReadContext().pathAsPointer().toString();
            throw new InvalidPayloadException(Texts.REFUSED, Place.of(pointer));
        }
        return text;
    }
}
