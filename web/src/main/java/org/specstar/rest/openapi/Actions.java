package org.specstar.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.payload.codec.Shape;
import org.specstar.rest.document.Tree;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.RouteTemplate;

/** The actions of one model, as operations and as the lists that generators of user interfaces read. */
final class Actions {
    private static final List<Integer> FAILURES = List.of(404, 409, 410, 412, 413, 415);

    private final Described model;

    Actions(Described model) {
        this.model = model;
    }

    /** What actions of a model take, for those who look for types in it. */
    static Stream<Shape> shapes(RegisteredModel<?> model) {
        return offered(model).stream()
                .flatMap(action -> action.parameters().stream())
                .map(ActionParameter::shape);
    }

    private static List<? extends ModelAction<?>> offered(RegisteredModel<?> model) {
        return model.routes().has(RouteTemplate.ACTIONS) ? model.actions() : List.of();
    }

    /** Path Item Objects by their paths. */
    Tree paths() {
        Tree paths = new Tree();
        offered(model.model()).forEach(action -> paths.with(path(action), Tree.of("post", operation(action))));
        return paths;
    }

    /** The entries of those that make a resource. */
    List<Tree> creating() {
        return offered(model.model()).stream()
                .filter(Actions::creates)
                .map(action -> ActionEntry.of(model, action, path(action)))
                .toList();
    }

    /** The entries of those that change one. */
    List<Tree> changing() {
        return offered(model.model()).stream()
                .filter(action -> !creates(action))
                .map(action -> ActionEntry.of(model, action, path(action)))
                .toList();
    }

    static boolean creates(ModelAction<?> action) {
        return action.kind() == ModelAction.Kind.CREATE;
    }

    private String path(ModelAction<?> action) {
        return "/" + model.name() + (creates(action) ? "/" : "/{resource_id}/") + action.path();
    }

    private Tree operation(ModelAction<?> action) {
        Tree operation = Tree.of("tags", List.of(model.name()))
                .with("summary", action.label() + " (" + model.name() + ")")
                .with("operationId", Operations.id(action.operationId(), path(action), "post"))
                .with("parameters", parameters(action));
        body(action).ifPresent(shape -> operation.with("requestBody", requestBody(shape)));
        return extended(operation.with("responses", responses()), action);
    }

    private static Optional<ActionParameter> body(ModelAction<?> action) {
        return action.parameters().stream()
                .filter(parameter -> parameter.source() == Source.BODY)
                .findFirst();
    }

    private Tree requestBody(ActionParameter body) {
        return Body.required(Success.json(body.shape().accept(model.schemas())));
    }

    private List<Tree> parameters(ModelAction<?> action) {
        List<Tree> all = new ArrayList<>();
        if (!creates(action)) {
            all.add(ParameterLists.ID.describe(model));
        }
        action.parameters().stream()
                .filter(parameter -> parameter.source() != Source.BODY)
                .map(parameter -> ActionEntry.parameter(model, parameter)
                        .with("in", parameter.source().name().toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        List<DescribedParameter> conditions = creates(action) ? ParameterLists.repeatable(List.of()) : conditions();
        conditions.forEach(parameter -> all.add(parameter.describe(model)));
        return all;
    }

    private static List<DescribedParameter> conditions() {
        return ParameterLists.write().stream()
                .filter(parameter -> !parameter.equals(ParameterLists.ID))
                .toList();
    }

    private Tree responses() {
        return Tree.of("200", Success.REVISION.of(model)).withAll(Failures.of(FAILURES));
    }

    private Tree extended(Tree operation, ModelAction<?> action) {
        Tree extension = Tree.of("resource", model.name()).with("label", action.label());
        if (creates(action)) {
            return Extensions.add(operation, "create-action", extension);
        }
        return Extensions.add(operation, "update-action", extension.with("mode", ActionEntry.mode(action)));
    }
}
