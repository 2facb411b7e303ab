package org.specstar.ejb.search;

import java.util.List;
import org.specstar.id.ResourceId;
import org.specstar.payload.Texts;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Quantifier;

/** Conditions on meta rows {@code m}. Only names and signs of our own are in the text; what callers gave is a parameter. */
final class ConditionSql implements Condition.Visitor<Sql> {
    private final Operands operands;
    private final Need need;

    private ConditionSql(Operands operands, Need need) {
        this.operands = operands;
        this.need = need;
    }

    /** What is true of the rows that fulfil the condition; of others it is false or unknown. */
    static Sql of(Condition condition, Operands operands) {
        return condition.accept(new ConditionSql(operands, Need.TRUTH));
    }

    private Sql exact(Condition condition, Operands other) {
        return condition.accept(new ConditionSql(other, Need.EXACT));
    }

    /** In the form that an index can serve, where unknown is as good as false. */
    private Sql served(Condition condition, Operand operand, Sql exact) {
        return need == Need.EXACT ? exact : operands.served(condition, operand, exact);
    }

    @Override
    public Sql all(Condition.All condition) {
        List<Sql> parts =
                condition.parts().stream().map(part -> part.accept(this)).toList();
        return Sql.all(parts);
    }

    @Override
    public Sql any(Condition.Any condition) {
        return Sql.any(condition.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Sql not(Condition.Not condition) {
        return Sql.of("(NOT ({}))", exact(condition.part(), operands));
    }

    /** Without a parameter, so that the planner sees which partial index fits. */
    @Override
    public Sql deleted(Condition.Deleted condition) {
        return Sql.of(condition.expected() ? "m.is_deleted" : "NOT m.is_deleted");
    }

    @Override
    public Sql notBefore(Condition.NotBefore condition) {
        return Sql.of(
                "{} >= {}",
                MetaColumns.of(condition.time().field()),
                condition.moment().epochMicros());
    }

    @Override
    public Sql notAfter(Condition.NotAfter condition) {
        return Sql.of(
                "{} <= {}",
                MetaColumns.of(condition.time().field()),
                condition.moment().epochMicros());
    }

    @Override
    public Sql byUser(Condition.ByUser condition) {
        MetaField field = condition.user().field();
        Sql exact = isOneOf(field, List.copyOf(condition.names()));
        return field == MetaField.CREATED_BY ? operands.dialect().ofCreators(exact, condition.names()) : exact;
    }

    @Override
    public Sql headStatus(Condition.HeadStatus condition) {
        return isOneOf(
                MetaField.REV_STATUS,
                condition.statuses().stream().map(RevisionStatus::text).toList());
    }

    private Sql isOneOf(MetaField field, List<String> texts) {
        List<String> possible = texts.stream().filter(Texts::storable).toList();
        Sql column = MetaColumns.of(field);
        return possible.isEmpty() ? Sql.falseOf(column) : operands.dialect().isOneOf(column, possible);
    }

    @Override
    public Sql hasId(Condition.HasId condition) {
        return isOneOf(
                MetaField.RESOURCE_ID,
                condition.ids().stream().map(ResourceId::text).toList());
    }

    @Override
    public Sql compares(Condition.Compares condition) {
        Sql exact = operands.of(condition.operand()).compares(condition.comparison(), condition.value());
        return served(condition, condition.operand(), exact);
    }

    @Override
    public Sql isIn(Condition.IsIn condition) {
        return served(
                condition, condition.operand(), operands.of(condition.operand()).isIn(condition.values()));
    }

    @Override
    public Sql contains(Condition.Contains condition) {
        return served(
                condition, condition.operand(), operands.of(condition.operand()).contains(condition.value()));
    }

    @Override
    public Sql hasAffix(Condition.HasAffix condition) {
        Sql exact = operands.of(condition.operand()).hasAffix(operands.dialect(), condition.affix(), condition.text());
        return served(condition, condition.operand(), exact);
    }

    @Override
    public Sql matches(Condition.Matches condition) {
        Sql text = operands.of(condition.operand()).text();
        return served(condition, condition.operand(), operands.dialect().matches(text, condition.regex()));
    }

    @Override
    public Sql exists(Condition.Exists condition) {
        Operand operand = condition.operand();
        return operands.of(operand instanceof Operand.Length length ? length.of() : operand)
                .exists(condition.presence());
    }

    /** Elements count 2 where the condition holds, 1 where it is unknown, 0 where it does not. */
    @Override
    public Sql elements(Condition.Elements condition) {
        return operands.json(condition.operand())
                .map(list -> joined(condition, list))
                .orElse(Sql.UNKNOWN);
    }

    private Sql joined(Condition.Elements condition, JsonPlace list) {
        boolean any = condition.quantifier() == Quantifier.ANY;
        Operands inner = operands.within(list);
        Sql count = Sql.of(
                "COALESCE((SELECT " + (any ? "max" : "min")
                        + "(CASE ({}) WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END) FROM {}), " + (any ? "0" : "2")
                        + ")",
                exact(condition.element(), inner),
                operands.dialect().elements(list, inner.depth()));
        Sql exact = Sql.of(
                "CASE WHEN {} = 'array' THEN CASE {} WHEN 2 THEN TRUE WHEN 0 THEN FALSE END END", list.type(), count);
        return served(condition, condition.operand(), exact);
    }

    @Override
    public Sql similar(Condition.Similar condition) {
        Sql text = operands.of(condition.operand()).textOnly();
        Sql exact = Texts.storable(condition.text())
                ? operands.dialect().isLike(text, condition.text(), condition.threshold())
                : Sql.falseOf(text);
        return served(condition, condition.operand(), exact);
    }
}
