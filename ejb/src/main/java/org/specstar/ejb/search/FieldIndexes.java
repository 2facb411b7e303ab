package org.specstar.ejb.search;

import java.util.List;
import java.util.stream.Stream;
import org.specstar.id.ModelName;
import org.specstar.payload.IndexKind;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;

/** Which indexes the declared fields of a model ask for. */
record FieldIndexes(SearchDialect dialect, ModelName model) {
    List<FieldIndex> of(SearchFields fields) {
        return fields.all().stream().flatMap(this::of).toList();
    }

    private Stream<FieldIndex> of(SearchField field) {
        return field.indexes().stream().sorted().flatMap(kind -> of(field, kind));
    }

    private Stream<FieldIndex> of(SearchField field, IndexKind kind) {
        return kind == IndexKind.SORTED
                ? sorted(field, dialect.of(model))
                : dialect.definitions(field, kind).stream()
                        .map(definition -> new FieldIndex(model, field.path(), kind, inTable(definition), ""));
    }

    /** Equal rows are in the order of insertion, which a walk downwards by key has to restore. */
    private Stream<FieldIndex> sorted(SearchField field, String where) {
        String ordered = inTable(dialect.ordered(dialect.declared(field).key()).text());
        FieldIndex up =
                new FieldIndex(model, field.path(), IndexKind.SORTED, "((" + ordered + "), seq)" + where, ordered);
        return dialect.seeksDescents()
                ? Stream.of(up)
                : Stream.of(
                        up,
                        new FieldIndex(
                                model, field.path(), IndexKind.SORTED, "((" + ordered + ") DESC, seq)" + where, ""));
    }

    /** In the definition of an index, columns have no alias. No name has a bracket as it is. */
    private static String inTable(String definition) {
        return definition.replace("(m.", "(");
    }
}
