package org.specstar.rest.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.payload.JsonValues;
import org.specstar.payload.codec.FieldShape;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.RecordShape;
import org.specstar.rest.document.Tree;

/** An action as it stands in the list of all, which has what a form for it needs. */
final class ActionEntry {
    private ActionEntry() {}

    static Tree of(Described model, ModelAction<?> action, String path) {
        Tree entry = Tree.of("path", path).with("label", action.label()).with("operationId", action.operationId());
        if (!Actions.creates(action)) {
            entry.with("mode", mode(action));
        }
        Optional<RecordShape> body = body(action);
        body.ifPresent(shape -> entry.with("bodySchema", model.schemas().names().of(shape.type())));
        entry.withFilled("pathParams", parameters(model, action, Source.PATH));
        entry.withFilled("queryParams", parameters(model, action, Source.QUERY));
        return entry.withFilled(
                "inlineBodyParams", body.map(shape -> fields(model, shape)).orElse(List.of()));
    }

    /** What becomes of the resource that it is called on. */
    static String mode(ModelAction<?> action) {
        return action.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<RecordShape> body(ModelAction<?> action) {
        return action.parameters().stream()
                .filter(parameter -> parameter.source() == Source.BODY)
                .map(ActionParameter::shape)
                .filter(RecordShape.class::isInstance)
                .map(RecordShape.class::cast)
                .findFirst();
    }

    private static List<Tree> parameters(Described model, ModelAction<?> action, Source source) {
        return action.parameters().stream()
                .filter(parameter -> parameter.source() == source)
                .map(parameter -> parameter(model, parameter))
                .toList();
    }

    /** A parameter with its name, whether it is required, and its schema. */
    static Tree parameter(Described model, ActionParameter parameter) {
        Tree schema = parameter.shape().accept(model.schemas());
        parameter.defaultJson().ifPresent(json -> schema.with("default", plain(json)));
        boolean required = parameter.source() == Source.PATH
                || (parameter.defaultJson().isEmpty() && !(parameter.shape() instanceof NullableShape));
        return Tree.of("name", parameter.name()).with("required", required).with("schema", schema);
    }

    private static @Nullable Object plain(String json) {
        return JsonValues.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Tree> fields(Described model, RecordShape shape) {
        return shape.fields().stream().map(field -> field(model, field)).toList();
    }

    private static Tree field(Described model, FieldShape field) {
        return Tree.of("name", field.name())
                .with("required", field.required())
                .with("schema", model.schemas().property(field));
    }
}
