package org.specstar.regex;

import java.util.Optional;

/** What stands behind a backslash. */
final class Escapes {
    private final Cursor cursor;

    Escapes(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The class of {@code \d} and the like, without the backslash; empty, and not passed, if it is none. */
    Optional<CharacterSet> perlClass(Flags flags) {
        Optional<CharacterSet> found = switch (cursor.peek()) {
            case 'd', 'D' -> Optional.of(CharacterSet.DIGIT);
            case 's', 'S' -> Optional.of(CharacterSet.SPACE);
            case 'w', 'W' -> Optional.of(CharacterSet.WORD);
            case 'p', 'P' -> throw new UnsupportedExpressionException("\\p is not supported");
            default -> Optional.empty();
        };
        return found.map(
                set -> Character.isUpperCase(cursor.next()) ? flags.apply(set).complement() : flags.apply(set));
    }

    /** The character that an escape stands for. */
    int character() {
        int point = cursor.next();
        return switch (point) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hexadecimal();
            case '0' -> octal();
            default -> itself(point);
        };
    }

    private static int itself(int point) {
        if (point >= '1' && point <= '9') {
            throw new UnsupportedExpressionException("back references are not supported");
        }
        if (point >= 0x80 || Character.isLetterOrDigit(point)) {
            throw new UnsupportedExpressionException("'\\" + Character.toString(point) + "' is not supported");
        }
        return point;
    }

    private int hexadecimal() {
        String digits = cursor.take("{")
                ? cursor.until("}")
                : Character.toString(cursor.next()) + Character.toString(cursor.next());
        try {
            int point = digits.length() > 8 ? -1 : Integer.parseUnsignedInt(digits, 16);
            if (Character.isValidCodePoint(point)) {
                return point;
            }
        } catch (NumberFormatException e) {
            // It is refused like one that is too large.
        }
        throw new UnsupportedExpressionException("there is no character \\x{" + digits + "}");
    }

    /** Up to two more digits. */
    private int octal() {
        int value = 0;
        for (int more = 0; more < 2 && cursor.peek() >= '0' && cursor.peek() <= '7'; more++) {
            value = value * 8 + cursor.next() - '0';
        }
        return value;
    }
}
