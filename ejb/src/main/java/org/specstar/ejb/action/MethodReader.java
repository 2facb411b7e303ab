package org.specstar.ejb.action;

import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.action.ActionBody;
import org.specstar.action.ActionCall;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.action.Param;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.schema.ActionParameters;
import org.specstar.schema.DeclarationException;
import org.specstar.schema.Names;

/** Reads one annotated method into an action of a model. */
final class MethodReader<T> {
    private final ActionMethod action;
    private final Class<T> payload;
    private final String path;
    private final List<ActionParameter> parameters = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    /** Where the value of one of the method's parameters comes from. */
    @FunctionalInterface
    private interface Argument {
        @Nullable
        Object of(ActionCall<?> call);
    }

    MethodReader(ActionMethod action, Class<T> payload) {
        this.action = action;
        this.payload = payload;
        this.path = action.path().isEmpty() ? Names.kebab(action.method().getName()) : action.path();
    }

    /** @throws DeclarationException with all that is wrong with it */
    ModelAction<T> read() {
        if (!Modifier.isPublic(action.method().getModifiers())
                || Modifier.isStatic(action.method().getModifiers())) {
            mistake("it is not a public method of an object; make it one");
        }
        if (!action.gives(payload)) {
            mistake("it returns " + action.method().getGenericReturnType().getTypeName() + "; return "
                    + payload.getName() + ", or an Optional of it");
        }
        for (Parameter parameter : action.method().getParameters()) {
            readParameter(parameter);
        }
        if (!mistakes.isEmpty()) {
            throw new DeclarationException(mistakes);
        }
        String label = action.label().isEmpty() ? Names.title(path) : action.label();
        return new ModelAction<>(action.kind(), path, label, action.method().getName(), parameters, body());
    }

    private void readParameter(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Caller.class) {
            arguments.add(ActionCall::caller);
        } else if (!action.creates() && type == payload) {
            arguments.add(ActionCall::existing);
        } else if (type == RevisionInfo.class || type == ResourceMeta.class) {
            readState(type);
        } else if (ActionParameters.isBody(type)) {
            readBody(type);
        } else {
            readPlain(parameter);
        }
    }

    private void readState(Class<?> type) {
        if (action.creates()) {
            mistake("a new resource has no " + type.getSimpleName() + "; remove the parameter");
        }
        arguments.add(type == RevisionInfo.class ? ActionCall::head : ActionCall::meta);
    }

    private void readBody(Class<?> type) {
        if (parameters.stream().anyMatch(parameter -> parameter.source() == Source.BODY)) {
            mistake("two parameters are the body; leave one record");
            return;
        }
        try {
            take(ActionParameters.body(type));
        } catch (DeclarationException e) {
            mistakes.addAll(e.mistakes());
        }
    }

    private void readPlain(Parameter parameter) {
        Optional<String> name = name(parameter);
        if (name.isEmpty()) {
            mistake("the name of a parameter is not known; annotate it with @Param, or compile with -parameters");
            return;
        }
        Source source = path.endsWith("/{" + name.get() + "}") ? Source.PATH : Source.QUERY;
        try {
            take(ActionParameters.plain(parameter, name.get(), source, action.where()));
        } catch (DeclarationException e) {
            mistakes.addAll(e.mistakes());
        }
    }

    private static Optional<String> name(Parameter parameter) {
        Param param = parameter.getAnnotation(Param.class);
        if (param != null) {
            return Optional.of(param.value());
        }
        return parameter.isNamePresent() ? Optional.of(Names.snake(parameter.getName())) : Optional.empty();
    }

    private void take(ActionParameter parameter) {
        int index = parameters.size();
        parameters.add(parameter);
        arguments.add(call -> call.arguments().get(index));
    }

    private void mistake(String problem) {
        mistakes.add(action.where() + ": " + problem);
    }

    private ActionBody<T> body() {
        List<Argument> sources = List.copyOf(arguments);
        return call -> given(action.call()
                .call(sources.stream().map(source -> source.of(call)).toArray()));
    }

    private @Nullable T given(@Nullable Object returned) {
        Object value = returned instanceof Optional<?> optional ? optional.orElse(null) : returned;
        return value == null ? null : payload.cast(value);
    }
}
