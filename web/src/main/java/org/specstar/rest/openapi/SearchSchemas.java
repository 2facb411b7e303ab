package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.Schemas.arrayOf;
import static org.specstar.rest.openapi.Schemas.free;
import static org.specstar.rest.openapi.Schemas.integer;
import static org.specstar.rest.openapi.Schemas.object;
import static org.specstar.rest.openapi.Schemas.reference;
import static org.specstar.rest.openapi.Schemas.text;
import static org.specstar.rest.openapi.Schemas.truth;

import java.util.List;
import java.util.Map;
import org.specstar.rest.document.Tree;

/** What goes in and out of searches whose words are in a body. */
final class SearchSchemas {
    /** Parameters whose values are JSON, which a body holds as it is. */
    private static final Map<String, String> JSON = Map.of(
            "conditions", "SearchCondition",
            "data_conditions", "SearchCondition",
            "sorts", "SearchSort");

    private SearchSchemas() {}

    static Tree components() {
        return Tree.of("SearchCondition", condition())
                .with("SearchSort", sort())
                .with("SearchExplanation", explanation())
                .with("AggregatedGroup", group());
    }

    /** The parameters of a list as members. */
    static Tree search(Described model) {
        return closed(members(ParameterLists.list(ParameterLists.PARTIAL, ParameterLists.RETURNS), model));
    }

    /** The parameters of an aggregation as members. */
    static Tree grouping(Described model) {
        Tree members = members(ParameterLists.groups(), model);
        members.remove("aggregate");
        Tree figure = object(
                "Aggregate",
                Tree.of("name", text()).with("function", functions()).with("field", text()),
                List.of("function"));
        return closed(members.with("aggregates", arrayOf(figure)));
    }

    private static Tree functions() {
        return text().with("enum", List.of("count", "sum", "min", "max", "avg"));
    }

    private static Tree members(List<DescribedParameter> parameters, Described model) {
        Tree members = new Tree();
        parameters.forEach(parameter -> members.with(parameter.name(), member(parameter, model)));
        return members;
    }

    private static Tree member(DescribedParameter parameter, Described model) {
        String json = JSON.get(parameter.name());
        Tree schema = json == null ? parameter.schema().apply(model) : arrayOf(reference(json));
        return new Tree().withAll(schema).with("description", parameter.description());
    }

    private static Tree closed(Tree members) {
        return Tree.of("type", "object").with("properties", members).with("additionalProperties", false);
    }

    private static Tree condition() {
        Tree properties = Tree.of("field_path", text())
                .with("operator", text())
                .with("value", new Tree())
                .with("transform", text())
                .with("conditions", arrayOf(reference("SearchCondition")));
        return object("SearchCondition", properties, List.of("operator"))
                .with("description", "A condition on a field, or and, or, not over others.")
                .with("additionalProperties", true);
    }

    private static Tree sort() {
        Tree properties = Tree.of("type", text().with("enum", List.of("meta", "data")))
                .with("key", text())
                .with("field_path", text())
                .with("direction", text().with("enum", List.of("+", "-")));
        return object("SearchSort", properties, List.of("type", "direction"));
    }

    private static Tree explanation() {
        Tree index = object(
                "UsedIndex",
                Tree.of("name", text()).with("of", text()).with("purpose", text()),
                List.of("name", "of", "purpose"));
        Tree properties = Tree.of("store", text())
                .with("condition", free())
                .with("sorts", arrayOf(reference("SearchSort")))
                .with("limit", integer())
                .with("offset", integer())
                .with("indexes", arrayOf(index))
                .with("scan", truth())
                .with("plan", arrayOf(text()));
        return object("SearchExplanation", properties, List.copyOf(properties.keySet()));
    }

    private static Tree group() {
        return object("AggregatedGroup", Tree.of("key", free()).with("values", free()), List.of("key", "values"));
    }
}
