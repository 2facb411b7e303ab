package org.specstar.ejb.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;

/**
 * An index of one declared field of one model. Its name follows from what it is, so that another one has another name.
 *
 * @param definition what comes after the table's name
 * @param expression what the planner is to know how often its values occur; empty for nothing
 */
record FieldIndex(ModelName model, String field, IndexKind kind, String definition, String expression) {
    static final String PREFIX = "specstar_field_";

    /** Characters of the field's path in a name, which has 63 at most. */
    private static final int LONGEST_LABEL = 24;

    private static final HexFormat HEX = HexFormat.of();

    /** What the names of all indexes of a model begin with. */
    static String prefix(ModelName model) {
        return PREFIX + hash(model.text()) + "_";
    }

    String name() {
        String label = field.replaceAll("[^A-Za-z0-9]+", "_");
        return prefix(model)
                + label.substring(0, Math.min(label.length(), LONGEST_LABEL)).toLowerCase(Locale.ROOT) + "_"
                + hash(field + '\n' + definition);
    }

    /** For whoever looks at the database. */
    String comment() {
        return "model " + model + ", field " + field + ", " + kind;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
