package org.specstar.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.action.ActionBody;
import org.specstar.action.ActionCall;
import org.specstar.action.ActionParameter;
import org.specstar.action.ModelAction;
import org.specstar.action.ModelAction.Kind;

/**
 * Makes actions in code: {@code models.add(Schema.of(Issue.class)).action(Actions.create("quick", QuickIssue.class, (quick,
 * caller) -> new Issue(quick.title())))}. Each method throws a {@link DeclarationException} if the body's record cannot be
 * one.
 */
public final class Actions {
    private Actions() {}

    /** Makes a resource of nothing but the call. */
    @FunctionalInterface
    public interface Making<T> {
        /** The payload of the new resource; null for none. */
        @Nullable
        T payload(Caller caller);
    }

    /** Makes a resource of a body. */
    @FunctionalInterface
    public interface MakingOf<B, T> {
        /** The payload of the new resource; null for none. */
        @Nullable
        T payload(B body, Caller caller);
    }

    /** Changes a resource. */
    @FunctionalInterface
    public interface Changing<T> {
        /** The new payload; null to change nothing. */
        @Nullable
        T payload(T current, Caller caller);
    }

    /** Changes a resource by a body. */
    @FunctionalInterface
    public interface ChangingBy<B, T> {
        /** The new payload; null to change nothing. */
        @Nullable
        T payload(T current, B body, Caller caller);
    }

    /** {@code POST /model/path} without a body. */
    public static <T> ModelAction<T> create(String path, Making<T> action) {
        return of(Kind.CREATE, path, List.of(), call -> action.payload(call.caller()));
    }

    /** {@code POST /model/path} with a body. */
    public static <B, T> ModelAction<T> create(String path, Class<B> body, MakingOf<B, T> action) {
        return of(
                Kind.CREATE,
                path,
                List.of(ActionParameters.body(body)),
                call -> action.payload(given(body, call), call.caller()));
    }

    /** {@code POST /model/{id}/path} without a body; a new revision. */
    public static <T> ModelAction<T> update(String path, Changing<T> action) {
        return of(Kind.UPDATE, path, List.of(), call -> action.payload(current(call), call.caller()));
    }

    /** {@code POST /model/{id}/path} with a body; a new revision. */
    public static <B, T> ModelAction<T> update(String path, Class<B> body, ChangingBy<B, T> action) {
        return change(Kind.UPDATE, path, body, action);
    }

    /** {@code POST /model/{id}/path} without a body; in place of the head, which has to be a draft. */
    public static <T> ModelAction<T> modify(String path, Changing<T> action) {
        return of(Kind.MODIFY, path, List.of(), call -> action.payload(current(call), call.caller()));
    }

    /** {@code POST /model/{id}/path} with a body; in place of the head, which has to be a draft. */
    public static <B, T> ModelAction<T> modify(String path, Class<B> body, ChangingBy<B, T> action) {
        return change(Kind.MODIFY, path, body, action);
    }

    private static <B, T> ModelAction<T> change(Kind kind, String path, Class<B> body, ChangingBy<B, T> action) {
        return of(
                kind,
                path,
                List.of(ActionParameters.body(body)),
                call -> action.payload(current(call), given(body, call), call.caller()));
    }

    private static <T> ModelAction<T> of(Kind kind, String path, List<ActionParameter> parameters, ActionBody<T> body) {
        return new ModelAction<>(
                kind, path, Names.title(path), path.replaceAll("[^A-Za-z0-9]+", "_"), parameters, body);
    }

    private static <B> B given(Class<B> body, ActionCall<?> call) {
        return body.cast(Objects.requireNonNull(call.arguments().get(0)));
    }

    private static <T> T current(ActionCall<T> call) {
        return call.current().orElseThrow();
    }
}
