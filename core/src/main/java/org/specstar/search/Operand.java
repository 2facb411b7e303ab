package org.specstar.search;

/** What of a row a condition looks at. */
public sealed interface Operand {
    /** The element of a list, inside of {@link Condition.Elements}. */
    Operand ELEMENT = new Element();

    static Operand field(String path) {
        return new Indexed(path);
    }

    static Operand meta(MetaField field) {
        return new Meta(field);
    }

    /**
     * The indexed value under a dotted path.
     *
     * @param path as declared; one that is not declared is missing in every row
     */
    record Indexed(String path) implements Operand {}

    record Meta(MetaField field) implements Operand {}

    /** The number of code points of a text, items of a list or members of a map; unknown of anything else. */
    record Length(Operand of) implements Operand {}

    record Element() implements Operand {}
}
