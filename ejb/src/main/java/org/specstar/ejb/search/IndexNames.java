package org.specstar.ejb.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.search.Explanation;
import org.specstar.search.MetaField;

/** What indexes are of, by their names. */
final class IndexNames {
    private final Map<String, String> fields = new HashMap<>();

    /** @param table that has the rows */
    IndexNames(String table, List<FieldIndex> declared) {
        declared.forEach(index -> fields.put(index.name(), index.field()));
        fields.put(table + "_created", MetaField.CREATED_TIME.text());
        fields.put(table + "_updated", MetaField.UPDATED_TIME.text());
        fields.put(table + "_creator", MetaField.CREATED_BY.text());
        fields.put(table + "_live", MetaField.IS_DELETED.text());
        fields.put(table + "_deleted", MetaField.IS_DELETED.text());
    }

    /** Any other is that of the ids, or of the order of insertion. */
    private String of(String index) {
        return fields.getOrDefault(index, MetaField.RESOURCE_ID.text());
    }

    Explanation explanation(String store, Plan plan) {
        List<Explanation.UsedIndex> used = plan.steps().stream()
                .map(step -> new Explanation.UsedIndex(step.index(), of(step.index()), purpose(step, plan)))
                .filter(index -> !index.purpose().isEmpty())
                .distinct()
                .toList();
        return new Explanation(store, used, plan.isScan() || looksAtAll(plan), plan.lines());
    }

    private static String purpose(PlanStep step, Plan plan) {
        boolean isOrder = step.isOrdered() && !plan.isSorted();
        if (step.isFilter()) {
            return isOrder ? "filter,order" : "filter";
        }
        return isOrder ? "order" : "";
    }

    /** Every row of the model, by an index that knows no more of it. */
    private boolean looksAtAll(Plan plan) {
        return plan.steps().stream()
                .anyMatch(step -> !step.isFilter()
                        && (step.isFollowed() || plan.isSorted())
                        && !fields.containsKey(step.index()));
    }
}
