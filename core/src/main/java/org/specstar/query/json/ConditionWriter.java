package org.specstar.query.json;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonText;
import org.specstar.query.Operands;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Value;

/** Writes a condition as one object. */
final class ConditionWriter implements Condition.Visitor<JsonText> {
    private final JsonText out;

    /** The list whose elements the next object is about; null elsewhere. */
    private final Condition.@Nullable Elements list;

    ConditionWriter(JsonText out) {
        this(out, null);
    }

    private ConditionWriter(JsonText out, Condition.@Nullable Elements list) {
        this.out = out;
        this.list = list;
    }

    @Override
    public JsonText all(Condition.All condition) {
        return group("and", condition.parts());
    }

    @Override
    public JsonText any(Condition.Any condition) {
        return group("or", condition.parts());
    }

    /** Where there is an operator for the opposite, by that. */
    @Override
    public JsonText not(Condition.Not condition) {
        Condition part = condition.part();
        if (part instanceof Condition.Compares compares && compares.comparison() == Comparison.EQ) {
            return compared(compares.operand(), "ne", compares.value());
        }
        if (part instanceof Condition.IsIn isIn) {
            return compared(isIn.operand(), "not_in", new Value.Items(isIn.values()));
        }
        return part instanceof Condition.Exists exists
                ? leaf(exists.operand(), name(exists.presence()), new Value.Truthful(false))
                : group("not", List.of(part));
    }

    @Override
    public JsonText deleted(Condition.Deleted condition) {
        return meta(MetaField.IS_DELETED, "eq", new Value.Truthful(condition.expected()));
    }

    @Override
    public JsonText notBefore(Condition.NotBefore condition) {
        return meta(condition.time().field(), "gte", new Value.Time(condition.moment()));
    }

    @Override
    public JsonText notAfter(Condition.NotAfter condition) {
        return meta(condition.time().field(), "lte", new Value.Time(condition.moment()));
    }

    @Override
    public JsonText byUser(Condition.ByUser condition) {
        return meta(condition.user().field(), "in", texts(condition.names()));
    }

    @Override
    public JsonText headStatus(Condition.HeadStatus condition) {
        return meta(
                MetaField.REV_STATUS,
                "in",
                texts(condition.statuses().stream().map(RevisionStatus::text).toList()));
    }

    @Override
    public JsonText hasId(Condition.HasId condition) {
        return meta(
                MetaField.RESOURCE_ID,
                "in",
                texts(condition.ids().stream().map(ResourceId::text).toList()));
    }

    private static Value texts(Collection<String> texts) {
        return Value.of(texts.stream().sorted().toList());
    }

    private JsonText meta(MetaField field, String operator, Value value) {
        return compared(Operand.meta(field), operator, value);
    }

    @Override
    public JsonText compares(Condition.Compares condition) {
        return compared(condition.operand(), condition.comparison().text(), condition.value());
    }

    @Override
    public JsonText isIn(Condition.IsIn condition) {
        return compared(condition.operand(), "in", new Value.Items(condition.values()));
    }

    @Override
    public JsonText contains(Condition.Contains condition) {
        return leaf(condition.operand(), "contains", condition.value());
    }

    @Override
    public JsonText hasAffix(Condition.HasAffix condition) {
        return leaf(
                condition.operand(),
                condition.affix() == Affix.START ? "starts_with" : "ends_with",
                new Value.Text(condition.text()));
    }

    @Override
    public JsonText matches(Condition.Matches condition) {
        return leaf(
                condition.operand(), "regex", new Value.Text(condition.regex().text()));
    }

    @Override
    public JsonText exists(Condition.Exists condition) {
        return leaf(condition.operand(), name(condition.presence()), new Value.Truthful(true));
    }

    private static String name(Presence presence) {
        return presence == Presence.IS_NA ? "isna" : presence.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonText elements(Condition.Elements condition) {
        return list == null
                ? condition.element().accept(new ConditionWriter(out, condition))
                : group("and", List.of(condition));
    }

    @Override
    public JsonText similar(Condition.Similar condition) {
        begin(condition.operand(), "fuzzy").beginObject().name("query").text(condition.text());
        return out.name("threshold").number(condition.threshold()).endObject().endObject();
    }

    private JsonText group(String operator, List<Condition> parts) {
        out.beginObject();
        if (list != null) {
            list(list);
        }
        out.name("operator").text(operator).name("conditions").beginArray();
        parts.forEach(part -> part.accept(new ConditionWriter(out)));
        return out.endArray().endObject();
    }

    private void list(Condition.Elements elements) {
        field(elements.operand());
        out.name("quantifier").text(elements.quantifier().name().toLowerCase(Locale.ROOT));
    }

    /** Times are texts beside times. */
    private JsonText compared(Operand operand, String operator, Value value) {
        return leaf(operand, operator, Operands.isTime(operand) ? texts(value) : value);
    }

    private static Value texts(Value value) {
        if (value instanceof Value.Items items) {
            return new Value.Items(
                    items.items().stream().map(ConditionWriter::texts).toList());
        }
        return value instanceof Value.Time time ? new Value.Text(time.moment().text()) : value;
    }

    private JsonText leaf(Operand operand, String operator, Value value) {
        return PlainValues.write(value, begin(operand, operator)).endObject();
    }

    /** An object up to the value. */
    private JsonText begin(Operand operand, String operator) {
        out.beginObject();
        if (list != null) {
            list(list);
        }
        Operand plain = operand instanceof Operand.Length length ? length.of() : operand;
        if (!plain.equals(Operand.ELEMENT)) {
            field(plain);
        }
        if (operand instanceof Operand.Length) {
            out.name("transform").text("len");
        }
        return out.name("operator").text(operator).name("value");
    }

    private void field(Operand operand) {
        if (operand.equals(Operand.ELEMENT)) {
            return;
        }
        out.name("field_path").text(Operands.name(operand));
        if (ConditionJson.isAmbiguous(operand)) {
            out.name("source").text("data");
        }
    }
}
