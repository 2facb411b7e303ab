package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.payload.IndexKind;
import org.specstar.resource.RowValues;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/** Which indexes the rows of a model have: some of the meta fields, and what the model declares. */
final class IndexLayout {
    /** In place of elements, the key of a value that is not a list. */
    static final String NO_LIST = "0";

    private static final Value DELETED = new Value.Truthful(true);

    /** The entries of deleted rows. */
    static final KeyRange DELETIONS = KeyRange.at(SearchKey.of(DELETED));

    private static final List<MetaField> ORDERED =
            List.of(MetaField.CREATED_TIME, MetaField.UPDATED_TIME, MetaField.CREATED_BY);

    private final SearchFields fields;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Operand, Column> sorted = new HashMap<>();
    private final Map<Operand, Column> members = new HashMap<>();
    private final Column insertion;
    private final Column ids;
    private final Column deleted;

    IndexLayout(SearchFields fields) {
        this.fields = fields;
        this.insertion = single("insertion", row -> List.of(SearchKey.NONE));
        insertion.use();
        this.ids = addSorted(Operand.meta(MetaField.RESOURCE_ID), MetaField.RESOURCE_ID.text());
        ORDERED.forEach(field -> addSorted(Operand.meta(field), field.text()));
        declared(IndexKind.SORTED).forEach(path -> addSorted(Operand.field(path), path));
        this.deleted = multiple("is_deleted", IndexLayout::deletion);
        declared(IndexKind.MEMBERS)
                .forEach(path -> members.put(Operand.field(path), multiple(path, row -> members(row, path))));
    }

    private List<String> declared(IndexKind kind) {
        return fields.all().stream()
                .filter(field -> field.has(kind))
                .map(SearchField::path)
                .toList();
    }

    private Column addSorted(Operand operand, String of) {
        Column column = single(of, row -> List.of(OrderKeys.of(operand, row, fields)));
        sorted.put(operand, column);
        return column;
    }

    private Column single(String of, Function<RowValues, List<String>> keys) {
        return column(Column.Shape.SINGLE, of, keys);
    }

    private Column multiple(String of, Function<RowValues, List<String>> keys) {
        return column(Column.Shape.MULTIPLE, of, keys);
    }

    private Column column(Column.Shape shape, String of, Function<RowValues, List<String>> keys) {
        Column column = new Column(columns.size(), shape, of, keys);
        columns.add(column);
        return column;
    }

    private static List<String> deletion(RowValues row) {
        return row.meta(MetaField.IS_DELETED).filter(DELETED::equals).isPresent()
                ? List.of(SearchKey.of(DELETED))
                : List.of();
    }

    private static List<String> members(RowValues row, String path) {
        Value value = row.indexed(path).orElse(Value.NULL);
        if (value instanceof Value.Items items) {
            return List.copyOf(new HashSet<>(
                    items.items().stream().map(IndexLayout::member).toList()));
        }
        return value.equals(Value.NULL) ? List.of() : List.of(NO_LIST);
    }

    private static String member(Value element) {
        return SearchKey.ordered(SearchKey.of(element));
    }

    SearchFields fields() {
        return fields;
    }

    /** All indexes by their numbers. */
    List<Column> columns() {
        return columns;
    }

    /** All rows in order of insertion: used always, as the others are made of it. */
    Column insertion() {
        return insertion;
    }

    /** All rows in order of their ids. */
    Column ids() {
        return ids;
    }

    /** The deleted rows. */
    Column deleted() {
        return deleted;
    }

    /** What keeps rows in order of this. */
    Optional<Column> sorted(Operand operand) {
        return Optional.ofNullable(sorted.get(operand));
    }

    /** What keeps rows by the elements of this. */
    Optional<Column> members(Operand operand) {
        return Optional.ofNullable(members.get(operand));
    }

    /** Whether these fields are served already. */
    boolean serves(SearchFields others) {
        return new HashSet<>(fields.all()).equals(new HashSet<>(others.all()));
    }
}
