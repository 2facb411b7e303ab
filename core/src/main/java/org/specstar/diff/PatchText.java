package org.specstar.diff;

import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;

/** The text of a JSON Patch while it is written, and the place in the document that the next operation is about. */
final class PatchText {
    /** A list of short numbers of which each has changed needs eleven times. */
    private static final int TIMES_THE_DOCUMENTS = 20;

    private static final int ALWAYS_ALLOWED = 100_000;

    /** As many as a patch that is sent here may have. */
    private static final int MOST_OPERATIONS = 100_000;

    private final JsonText json = new JsonText().beginArray();
    private final StringBuilder pointer = new StringBuilder();
    private final long longest;
    private int operations;

    private PatchText(long longest) {
        this.longest = longest;
    }

    /**
     * Each operation names its whole place: changes below long names would otherwise make a text as long as the product
     * of both.
     */
    static PatchText forDocuments(int from, int to) {
        return new PatchText(ALWAYS_ALLOWED + TIMES_THE_DOCUMENTS * ((long) from + to));
    }

    /** A patch that replaces the whole document. */
    static byte[] replacing(@Nullable Object document) {
        PatchText patch = new PatchText(Long.MAX_VALUE);
        patch.replace(document);
        return patch.toBytes();
    }

    /** Does something at a place below the current one. */
    void at(Object step, Runnable action) {
        int outer = pointer.length();
        pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        action.run();
        pointer.setLength(outer);
    }

    void add(@Nullable Object value) {
        operation("add", () -> json.name("value").value(value));
    }

    void replace(@Nullable Object value) {
        operation("replace", () -> json.name("value").value(value));
    }

    void remove() {
        operation("remove", () -> {});
    }

    /** Whether operations were left out because there would be too much of them. */
    boolean overlong() {
        return json.size() > longest || operations > MOST_OPERATIONS;
    }

    byte[] toBytes() {
        return json.endArray().toBytes();
    }

    private void operation(String op, Runnable operand) {
        operations++;
        if (overlong()) {
            return;
        }
        json.beginObject().name("op").text(op).name("path").text(pointer.toString());
        operand.run();
        json.endObject();
    }
}
