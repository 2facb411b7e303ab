package org.specstar.rest.selection;

import java.util.List;
import org.specstar.payload.Checksum;
import org.specstar.payload.JsonText;
import org.specstar.rest.document.Tree;
import org.specstar.schema.RegisteredModel;

/**
 * What tells one search from another, as it was asked: an expression that names today is the same search tomorrow.
 *
 * @param text model, filters and sorts as JSON
 */
record Fingerprint(String text) {
    private static final int LENGTH = 24;

    static Fingerprint of(RegisteredModel<?> model, Given given) {
        Tree asked = Tree.of("", model.name().text());
        Names.FILTERS.stream().filter(given::has).forEach(name -> asked.with(name, value(name, given)));
        if (given.isNull(Names.IS_DELETED)) {
            asked.with(Names.IS_DELETED, null);
        }
        given.plain(Filters.SORTS).ifPresent(sorts -> asked.with(Filters.SORTS, sorts));
        return new Fingerprint(new JsonText().value(asked).toString());
    }

    private static Object value(String name, Given given) {
        if (RowFilters.LISTS.contains(name)) {
            return given.texts(name).stream().sorted().toList();
        }
        if (Filters.CONDITION_NAMES.contains(name)) {
            return given.plain(name).orElse(List.of());
        }
        return name.equals(Names.IS_DELETED)
                ? given.truth(name).orElse(false)
                : given.text(name).orElse("");
    }

    /** A checksum of this and of what is kept with it. */
    String seal(List<String> keys, long place) {
        byte[] sealed = new JsonText().value(List.of(text, keys, place)).toBytes();
        return Checksum.of(sealed).hex().substring(0, LENGTH);
    }
}
