package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import org.specstar.search.Comparison;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/**
 * A value that rows are searched by, as it stands in an index.
 *
 * @param key as rows are ordered by it
 * @param kind the entries that it can be compared with
 * @param exact whether equal keys are of equal values
 */
record WantedKey(String key, KeyRange kind, boolean exact) {
    /** Null, which nothing compares to. */
    private static final WantedKey NULL = new WantedKey(SearchKey.NONE, KeyRange.at(SearchKey.NONE), true);

    /** Empty where values are compared otherwise than the index orders them. */
    static Optional<WantedKey> of(Operand operand, Value value, SearchFields fields) {
        if (operand instanceof Operand.Meta meta && !value.equals(Value.NULL)) {
            return ofMeta(meta.field(), value);
        }
        return Optional.of(of(
                operand instanceof Operand.Indexed indexed ? fields.key(indexed.path(), value) : SearchKey.of(value)));
    }

    private static WantedKey of(String key) {
        return SearchKey.kind(key)
                .map(KeyRange::ofKind)
                .map(kind -> new WantedKey(SearchKey.ordered(key), kind, !SearchKey.isCut(key)))
                .orElse(NULL);
    }

    private static Optional<WantedKey> ofMeta(MetaField field, Value value) {
        if (field.kind() == MetaField.Kind.TIME) {
            return moment(value).map(moment -> plain(OrderKeys.of(moment)));
        }
        if (field == MetaField.RESOURCE_ID) {
            return value instanceof Value.Text id ? Optional.of(plain(id.text())) : Optional.empty();
        }
        return Optional.of(of(SearchKey.of(value)));
    }

    private static Optional<Moment> moment(Value value) {
        // Times without a written form are compared as texts of another form.
        return value instanceof Value.Time time
                ? Moment.parse(time.moment().text())
                : Optional.of(value)
                        .filter(Value.Text.class::isInstance)
                        .flatMap(text -> Moment.parse(((Value.Text) text).text()));
    }

    private static WantedKey plain(String key) {
        return new WantedKey(key, KeyRange.ALL, true);
    }

    /** The entries that stand so to it; none for null. */
    List<KeyRange> where(Comparison comparison) {
        return equals(NULL) ? List.of() : List.of(kind.where(exact ? comparison : widened(comparison), key));
    }

    /** Of keys that are cut the equal ones may be greater or smaller. */
    private static Comparison widened(Comparison comparison) {
        return switch (comparison) {
            case GT -> Comparison.GTE;
            case LT -> Comparison.LTE;
            default -> comparison;
        };
    }
}
