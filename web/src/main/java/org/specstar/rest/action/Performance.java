package org.specstar.rest.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.action.ActionCall;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.action.ModelAction.Kind;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.Parameters;
import org.specstar.rest.write.Act;
import org.specstar.rest.write.Outcome;
import org.specstar.schema.RouteTemplate;
import org.specstar.write.HeadChange;
import org.specstar.write.ResourceWriter;
import org.specstar.write.Written;

/**
 * An action that a request has named.
 *
 * @param inPath the value of the parameter in its path; empty text if it has none
 * @param resource the one it is to change; null if it makes one
 */
record Performance<T>(
        ModelEngine<T> engine,
        ModelAction<T> action,
        String inPath,
        @Nullable ResourceId resource) {
    /** The creation of this path; empty if the model has none. */
    static Optional<? extends Performance<?>> ofMaking(ModelEngine<?> engine, String segment) {
        return making(engine, segment, "");
    }

    /** The creation of this path with a parameter behind it. */
    static Optional<? extends Performance<?>> ofMaking(ModelEngine<?> engine, String segment, String parameter) {
        return making(engine, segment, parameter);
    }

    private static <T> Optional<Performance<T>> making(ModelEngine<T> engine, String segment, String parameter) {
        return named(engine, segment, parameter)
                .filter(action -> action.kind() == Kind.CREATE)
                .findFirst()
                .map(action -> new Performance<>(engine, action, parameter, null));
    }

    /**
     * The change of this path.
     *
     * @param parameter what is behind it; empty text for nothing
     * @param resource asked for only if there is such a change
     */
    static Optional<? extends Performance<?>> ofChange(
            ModelEngine<?> engine, String segment, String parameter, Supplier<ResourceId> resource) {
        return change(engine, segment, parameter, resource);
    }

    private static <T> Optional<Performance<T>> change(
            ModelEngine<T> engine, String segment, String parameter, Supplier<ResourceId> resource) {
        return named(engine, segment, parameter)
                .filter(action -> action.kind() != Kind.CREATE)
                .findFirst()
                .map(action -> new Performance<>(engine, action, parameter, resource.get()));
    }

    private static <T> Stream<ModelAction<T>> named(ModelEngine<T> engine, String segment, String parameter) {
        return actions(engine).stream()
                .filter(action -> action.segment().equals(segment))
                .filter(action -> action.pathParameter().isEmpty() == parameter.isEmpty());
    }

    private static <T> List<ModelAction<T>> actions(ModelEngine<T> engine) {
        return engine.model().routes().has(RouteTemplate.ACTIONS)
                ? engine.model().actions()
                : List.of();
    }

    boolean hasBody() {
        return action.parameters().stream().anyMatch(parameter -> parameter.source() == Source.BODY);
    }

    /** Reads the request; what is left to do runs in the unit of work. */
    Function<Act, Outcome> prepared(Parameters parameters, byte[] body) {
        List<@Nullable Object> arguments = new Arguments(parameters, inPath, body).of(action.parameters());
        ResourceId changed = resource;
        return changed == null ? act -> made(arguments, act.ofNewResource()) : act -> changed(changed, arguments, act);
    }

    private Outcome made(List<@Nullable Object> arguments, Caller caller) {
        return engine.writer()
                .createBy(() -> action.perform(new ActionCall<>(caller, arguments, null, null, null)), caller)
                .map(Outcome::revision)
                .orElse(Outcome.NOTHING);
    }

    private Outcome changed(ResourceId id, List<@Nullable Object> arguments, Act act) {
        ResourceWriter<T> writer = engine.writer();
        HeadChange<T> change =
                (meta, head, payload) -> action.perform(new ActionCall<>(act.caller(), arguments, payload, head, meta))
                        .orElse(null);
        Optional<Written> written = action.kind() == Kind.UPDATE
                ? writer.updateBy(id, change, act.required(), act.caller())
                : writer.modifyBy(id, change, act.required(), act.caller());
        return written.map(Outcome::revision).orElse(Outcome.NOTHING);
    }
}
