package org.specstar.rest.search;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.query.Queries;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.PageHeaders;
import org.specstar.rest.selection.Selected;
import org.specstar.rest.selection.Selections;
import org.specstar.rest.selection.Unindexed;
import org.specstar.search.Aggregate;
import org.specstar.search.Grouping;
import org.specstar.search.Operand;
import org.specstar.search.Search;

/**
 * Figures of groups, as a request asks for them.
 *
 * @param by what the fields of the key are called, as many as the grouping has
 */
record GroupsRead(List<String> by, Grouping grouping, Unindexed unindexed) {
    private static final String BY = "by";
    private static final String ORDER = "order_by";
    private static final int MOST_KEYS = 10;
    private static final List<String> PAGE = List.of("limit", "offset");

    static GroupsRead of(Given given, Selections selections) {
        String aggregates = given.isStrict() ? NamedAggregates.IN_BODY : NamedAggregates.IN_QUERY;
        Selected selected = selections.grouped(
                given,
                Stream.concat(PAGE.stream(), Stream.of(BY, aggregates, ORDER)).toList());
        List<String> by = by(given);
        List<Aggregate> figures = NamedAggregates.read(given);
        Grouping grouping = new Grouping(
                selected.condition(),
                by.stream().map(name -> Queries.field(name).operand()).toList(),
                figures,
                order(given, figures),
                selections.limit(given),
                selections.offset(given));
        return new GroupsRead(by, grouping, unindexed(selected, grouping, selections));
    }

    private static List<String> by(Given given) {
        List<String> by = given.texts(BY);
        if (by.size() > MOST_KEYS || by.stream().distinct().count() < by.size() || by.contains("")) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    BY,
                    "'by' names up to " + MOST_KEYS + " fields, each once, not " + by + ".");
        }
        return by;
    }

    /** A plus that was not encoded arrives as a blank. */
    private static List<Grouping.Order> order(Given given, List<Aggregate> figures) {
        List<String> names = figures.stream().map(Aggregate::name).toList();
        return given.texts(ORDER).stream()
                .map(text -> order(text.replaceFirst("^[-+ ]", ""), text.startsWith("-"), names))
                .toList();
    }

    private static Grouping.Order order(String name, boolean descending, List<String> names) {
        if (name.equals(NamedAggregates.KEY)) {
            return new Grouping.Order(null, descending);
        }
        if (!names.contains(name)) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    ORDER,
                    "Groups cannot be ordered by '" + name + "'; there are key, " + String.join(", ", names)
                            + ", each with - in front for the greatest first.");
        }
        return new Grouping.Order(names.indexOf(name), descending);
    }

    private static Unindexed unindexed(Selected selected, Grouping grouping, Selections selections) {
        List<String> paths = Stream.concat(
                        grouping.by().stream(), grouping.aggregates().stream().map(Aggregate::operand))
                .filter(Operand.Indexed.class::isInstance)
                .map(operand -> ((Operand.Indexed) operand).path())
                .distinct()
                .toList();
        List<String> all = new ArrayList<>(selected.unindexed().paths());
        selections.unindexed(paths, BY).paths().stream()
                .filter(path -> !all.contains(path))
                .forEach(all::add);
        return new Unindexed(all);
    }

    /** The groups with their headers. */
    Response answer(ModelEngine<?> engine, Caller caller) {
        Grouping oneMore = new Grouping(
                grouping.condition(),
                grouping.by(),
                grouping.aggregates(),
                grouping.order(),
                grouping.limit() + 1,
                grouping.offset());
        List<Grouping.Group> found = engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller,
                Subject.of(new Search(grouping.condition(), grouping.limit(), grouping.offset())),
                readers -> readers.resources().groups(oneMore));
        boolean hasMore = found.size() > grouping.limit();
        byte[] body = GroupsJson.write(this, hasMore ? found.subList(0, grouping.limit()) : found);
        return unindexed
                .headed(Response.ok(body, MediaType.APPLICATION_JSON_TYPE))
                .header(PageHeaders.HAS_MORE, hasMore)
                .build();
    }
}
