package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;

/** The parts of a condition that all have to hold, by the index that each could be found by. */
record Leads(Map<Operand, List<Condition>> byOperand, List<Condition> others) {
    private static final Set<MetaField> INDEXED = Set.of(
            MetaField.CREATED_TIME,
            MetaField.UPDATED_TIME,
            MetaField.CREATED_BY,
            MetaField.RESOURCE_ID,
            MetaField.IS_DELETED);

    /** Of an id there is one row, and whether one is deleted is no key. */
    private static final Set<MetaField> OF_MANY =
            Set.of(MetaField.CREATED_TIME, MetaField.UPDATED_TIME, MetaField.CREATED_BY);

    static Leads of(Condition condition, SearchFields fields) {
        Leads leads = new Leads(new LinkedHashMap<>(), new ArrayList<>());
        parts(condition)
                .forEach(part -> operand(part, fields)
                        .filter(operand -> hasIndex(operand, fields))
                        .map(operand -> leads.byOperand.computeIfAbsent(operand, none -> new ArrayList<>()))
                        .orElse(leads.others)
                        .add(part));
        return leads;
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(Leads::parts)
                : Stream.of(condition);
    }

    static boolean hasIndex(Operand operand, SearchFields fields) {
        return operand instanceof Operand.Meta meta
                ? INDEXED.contains(meta.field())
                : operand instanceof Operand.Indexed indexed && fields.has(indexed.path(), IndexKind.SORTED);
    }

    /** Whether it has an index by order, in which any number of rows may have the same key. */
    static boolean hasKeysOfMany(Operand operand, SearchFields fields) {
        return hasIndex(operand, fields) && !(operand instanceof Operand.Meta meta && !OF_MANY.contains(meta.field()));
    }

    private static Optional<Operand> operand(Condition part, SearchFields fields) {
        if (part instanceof Condition.Compares compares) {
            return Optional.of(compares.operand());
        }
        if (part instanceof Condition.IsIn isIn) {
            return Optional.of(isIn.operand());
        }
        if (part instanceof Condition.HasAffix affix && affix.affix() == Affix.START) {
            return Optional.of(affix.operand()).filter(operand -> isText(operand, fields));
        }
        return field(part).map(Operand::meta);
    }

    private static boolean isText(Operand operand, SearchFields fields) {
        return operand instanceof Operand.Indexed indexed
                && fields.find(indexed.path())
                        .filter(field -> field.meaning() == TextMeaning.TEXT)
                        .isPresent();
    }

    private static Optional<MetaField> field(Condition part) {
        if (part instanceof Condition.ByUser user) {
            return Optional.of(user.user().field());
        }
        if (part instanceof Condition.NotBefore time) {
            return Optional.of(time.time().field());
        }
        if (part instanceof Condition.NotAfter time) {
            return Optional.of(time.time().field());
        }
        if (part instanceof Condition.HasId) {
            return Optional.of(MetaField.RESOURCE_ID);
        }
        // Those that are not deleted are nearly all.
        return part.equals(new Condition.Deleted(true)) ? Optional.of(MetaField.IS_DELETED) : Optional.empty();
    }

    List<Condition> of(Operand operand) {
        return byOperand.getOrDefault(operand, List.of());
    }

    /** Whether the operand's index gives its rows in the order of insertion. */
    boolean isOneValue(Operand operand) {
        return of(operand).stream().anyMatch(Leads::isOneValue);
    }

    private static boolean isOneValue(Condition part) {
        return part instanceof Condition.Compares compares && compares.comparison() == Comparison.EQ
                || part instanceof Condition.ByUser user && user.names().size() == 1
                || part instanceof Condition.Deleted;
    }
}
