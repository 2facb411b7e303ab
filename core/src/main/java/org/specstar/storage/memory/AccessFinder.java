package org.specstar.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;
import org.specstar.payload.TextMeaning;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Presence;
import org.specstar.search.Quantifier;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Value;

/** Which entries of which index a condition can hold for; empty where no index tells. */
final class AccessFinder implements Condition.Visitor<Optional<Access>> {
    private static final Set<Operand> IN_WORDS =
            Set.of(Operand.meta(MetaField.CREATED_BY), Operand.meta(MetaField.RESOURCE_ID));

    private final Rows rows;
    private final IndexLayout layout;
    private final SearchFields fields;

    AccessFinder(Rows rows) {
        this.rows = rows;
        this.layout = rows.layout();
        this.fields = layout.fields();
    }

    @Override
    public Optional<Access> all(Condition.All condition) {
        return Optional.empty();
    }

    /** One index serves alternatives. */
    @Override
    public Optional<Access> any(Condition.Any condition) {
        List<Access> parts = condition.parts().stream()
                .flatMap(part -> part.accept(this).stream())
                .toList();
        List<Column> columns = parts.stream().map(Access::column).distinct().toList();
        if (columns.size() != 1 || parts.size() < condition.parts().size()) {
            return Optional.empty();
        }
        return Optional.of(new Access(
                columns.get(0),
                parts.stream().flatMap(part -> part.ranges().stream()).toList(),
                parts.stream().allMatch(Access::exact)));
    }

    @Override
    public Optional<Access> not(Condition.Not condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Access> deleted(Condition.Deleted condition) {
        return condition.expected()
                ? Optional.of(new Access(layout.deleted(), List.of(IndexLayout.DELETIONS), true))
                : Optional.empty();
    }

    @Override
    public Optional<Access> notBefore(Condition.NotBefore condition) {
        Operand time = Operand.meta(condition.time().field());
        return sorted(time, Comparison.GTE, List.of(new Value.Time(condition.moment())));
    }

    @Override
    public Optional<Access> notAfter(Condition.NotAfter condition) {
        Operand time = Operand.meta(condition.time().field());
        return sorted(time, Comparison.LTE, List.of(new Value.Time(condition.moment())));
    }

    @Override
    public Optional<Access> byUser(Condition.ByUser condition) {
        return sorted(
                Operand.meta(condition.user().field()),
                Comparison.EQ,
                condition.names().stream().map(Value::of).toList());
    }

    @Override
    public Optional<Access> headStatus(Condition.HeadStatus condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Access> hasId(Condition.HasId condition) {
        return sorted(
                Operand.meta(MetaField.RESOURCE_ID),
                Comparison.EQ,
                condition.ids().stream().map(ResourceId::text).map(Value::of).toList());
    }

    @Override
    public Optional<Access> compares(Condition.Compares condition) {
        return sorted(condition.operand(), condition.comparison(), List.of(condition.value()));
    }

    @Override
    public Optional<Access> isIn(Condition.IsIn condition) {
        return sorted(condition.operand(), Comparison.EQ, condition.values());
    }

    private Optional<Access> sorted(Operand operand, Comparison comparison, List<Value> values) {
        return layout.sorted(operand).flatMap(column -> served(column, operand, comparison, values));
    }

    private Optional<Access> served(Column column, Operand operand, Comparison comparison, List<Value> values) {
        List<WantedKey> wanted = values.stream()
                .flatMap(value -> WantedKey.of(operand, value, fields).stream())
                .toList();
        return wanted.size() < values.size()
                ? Optional.empty()
                : Optional.of(new Access(
                        column,
                        wanted.stream()
                                .flatMap(key -> key.where(comparison).stream())
                                .toList(),
                        wanted.stream().allMatch(WantedKey::exact)));
    }

    /** Of a list its elements count; anything else may contain the value in its text form. */
    @Override
    public Optional<Access> contains(Condition.Contains condition) {
        String key = SearchKey.of(condition.value());
        KeyRange element = KeyRange.at(SearchKey.ordered(key));
        return layout.members(condition.operand())
                .map(column -> orElse(
                        new Access(column, List.of(element), !SearchKey.isCut(key)),
                        List.of(KeyRange.at(IndexLayout.NO_LIST))));
    }

    /** The access, and what else may be found if there is any of it. */
    private Access orElse(Access sure, List<KeyRange> doubtful) {
        return rows.part(sure.column(), doubtful).size() == 0
                ? sure
                : new Access(
                        sure.column(),
                        Stream.concat(sure.ranges().stream(), doubtful.stream()).toList(),
                        false);
    }

    @Override
    public Optional<Access> hasAffix(Condition.HasAffix condition) {
        Operand operand = condition.operand();
        return layout.sorted(operand)
                .filter(column -> condition.affix() == Affix.START && isText(operand))
                .map(column -> beginning(column, operand, condition.text()));
    }

    /** Texts that mean something else are not kept by their letters. */
    private boolean isText(Operand operand) {
        return operand instanceof Operand.Indexed indexed
                ? fields.find(indexed.path()).map(SearchField::meaning).orElse(TextMeaning.TEXT) == TextMeaning.TEXT
                : IN_WORDS.contains(operand);
    }

    private Access beginning(Column column, Operand operand, String text) {
        boolean id = operand.equals(Operand.meta(MetaField.RESOURCE_ID));
        String key = id ? text : SearchKey.of(new Value.Text(text));
        boolean exact = key.codePointCount(0, key.length()) <= SearchKey.ORDERED;
        Access sure = new Access(column, List.of(KeyRange.beginningWith(SearchKey.ordered(key))), exact);
        return id
                ? sure
                : orElse(
                        sure,
                        List.of(
                                KeyRange.ofKinds(SearchKey.TRUTH, SearchKey.NUMBER),
                                KeyRange.ofKinds(SearchKey.ITEMS, SearchKey.MEMBERS)));
    }

    @Override
    public Optional<Access> matches(Condition.Matches condition) {
        return Optional.empty();
    }

    /** The index does not tell null from missing. */
    @Override
    public Optional<Access> exists(Condition.Exists condition) {
        Operand operand = condition.operand() instanceof Operand.Length length ? length.of() : condition.operand();
        return layout.sorted(operand)
                .filter(column -> operand instanceof Operand.Indexed && condition.presence() != Presence.EXISTS)
                .map(column -> new Access(
                        column, List.of(KeyRange.at(SearchKey.NONE)), condition.presence() == Presence.IS_NA));
    }

    @Override
    public Optional<Access> elements(Condition.Elements condition) {
        return layout.members(condition.operand())
                .filter(column -> condition.quantifier() == Quantifier.ANY)
                .flatMap(column -> element(column, condition.element()));
    }

    private Optional<Access> element(Column column, Condition element) {
        if (element instanceof Condition.Compares compares && compares.operand().equals(Operand.ELEMENT)) {
            return served(column, Operand.ELEMENT, compares.comparison(), List.of(compares.value()));
        }
        return element instanceof Condition.IsIn in && in.operand().equals(Operand.ELEMENT)
                ? served(column, Operand.ELEMENT, Comparison.EQ, in.values())
                : Optional.empty();
    }

    @Override
    public Optional<Access> similar(Condition.Similar condition) {
        return Optional.empty();
    }
}
