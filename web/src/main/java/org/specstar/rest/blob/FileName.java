package org.specstar.rest.blob;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name under which a browser saves a download (RFC 6266): one name, never a path, and nothing that is shown otherwise than
 * it is.
 *
 * @param text empty if it is the browser's to choose
 */
record FileName(String text) {
    private static final int LONGEST = 150;
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final String UNESCAPED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    /** The name that a caller wishes, as far as it is one. */
    static FileName of(String wished) {
        StringBuilder name = new StringBuilder();
        wished.codePoints().filter(FileName::isShown).limit(LONGEST).forEach(c -> name.appendCodePoint(replaced(c)));
        return new FileName(trimmed(name.toString()));
    }

    /** Marks of direction and the like would show {@code gpj.exe} as {@code exe.jpg}. */
    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static int replaced(int c) {
        return Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0 ? '_' : c;
    }

    /** Names with dots or blanks around them are hidden, or changed by the systems they are saved on. */
    private static String trimmed(String name) {
        return name.replaceAll("^[.\\s]+|[.\\s]+$", "");
    }

    /** The value of {@code Content-Disposition}. */
    String disposition() {
        if (text.isEmpty()) {
            return "attachment";
        }
        String plain = text.replaceAll("[^\\x20-\\x7e]|[%;]", "_");
        return "attachment; filename=\"" + plain + "\"" + (plain.equals(text) ? "" : "; filename*=UTF-8''" + escaped());
    }

    private String escaped() {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && UNESCAPED.indexOf(b) >= 0) {
                escaped.append((char) b);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return escaped.toString();
    }
}
