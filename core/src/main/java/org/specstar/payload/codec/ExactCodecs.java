package org.specstar.payload.codec;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.specstar.payload.codec.ParsedTextCodec.Form;
import tools.jackson.core.JsonToken;

/** The codecs of values that are a text in JSON so that nothing of them is lost: UUIDs and decimals. */
final class ExactCodecs {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");
    private static final int LONGEST_DECIMAL = 1_000;

    private ExactCodecs() {}

    static ValueCodec uuid() {
        return new ParsedTextCodec(
                "uuid", "Invalid UUID", new Form(ExactCodecs::parseUuid, uuid -> Optional.of(uuid.toString())));
    }

    private static Optional<UUID> parseUuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("-", "");
        return Optional.of(
                new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16)));
    }

    /** Numbers are accepted too; their digits are taken as they stand. */
    static ValueCodec decimal() {
        Form form = new Form(ExactCodecs::parseDecimal, decimal -> format((BigDecimal) decimal));
        return new ParsedTextCodec("decimal", "Invalid decimal string", form) {
            @Override
            boolean accepts(JsonToken token) {
                return token == JsonToken.VALUE_NUMBER_FLOAT
                        || token == JsonToken.VALUE_NUMBER_INT
                        || super.accepts(token);
            }
        };
    }

    private static Optional<BigDecimal> parseDecimal(String text) {
        if (text.length() > LONGEST_DECIMAL) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(ExactCodecs::isHandy);
        } catch (NumberFormatException e) {
            // "Not a decimal" is an answer here; the codec words the error.
            return Optional.empty();
        }
    }

    private static Optional<String> format(BigDecimal decimal) {
        return Optional.of(decimal).filter(ExactCodecs::isHandy).map(BigDecimal::toString);
    }

    /** Whether arithmetic on the decimal cannot be made to fill the memory. */
    private static boolean isHandy(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) <= LONGEST_DECIMAL && decimal.precision() <= LONGEST_DECIMAL;
    }
}
