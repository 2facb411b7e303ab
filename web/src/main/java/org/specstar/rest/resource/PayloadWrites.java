package org.specstar.rest.resource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.specstar.access.Caller;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.Parameters;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Act;
import org.specstar.rest.write.Outcome;
import org.specstar.rest.write.Preconditions;
import org.specstar.revision.RevisionStatus;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.ResourceWriter;
import org.specstar.write.Written;

/** What the parameters of a request make of a payload or a patch. The request is read at once, carried out later. */
final class PayloadWrites {
    /** With some white space around it. */
    private static final int LONGEST_NULL = 16;

    private PayloadWrites() {}

    static Function<Act, Outcome> create(ModelEngine<?> engine, Parameters parameters, byte[] json) {
        Creation how = creation(parameters);
        return act -> Outcome.revision(created(engine, json, how, act.ofNewResource()));
    }

    private static <T> Written created(ModelEngine<T> engine, byte[] json, Creation how, Caller caller) {
        return engine.writer().create(Content.json(json), how, caller);
    }

    private static Creation creation(Parameters parameters) {
        Creation plain = Creation.PLAIN;
        Creation withStatus =
                WriteMode.status(parameters, "status").map(plain::withStatus).orElse(plain);
        return parameters
                .text("resource_id")
                .map(id -> withStatus.withId(new ResourceId(id)))
                .orElse(withStatus);
    }

    static <T> Function<Act, Outcome> replace(ModelEngine<T> engine, ResourceId id, Requester requester, byte[] json) {
        Parameters parameters = requester.parameters();
        if (WriteMode.of(parameters) == WriteMode.MODIFY) {
            Optional<Content<T>> content = isAbsent(json) ? Optional.empty() : Optional.of(Content.json(json));
            return modify(engine.writer(), id, content, WriteMode.status(parameters, "change_status"));
        }
        Content<T> content = Content.json(json);
        return wantsCreation(requester)
                ? act -> Outcome.revision(engine.writer().createOrUpdate(id, content, act.required(), act.caller()))
                : act -> Outcome.revision(engine.writer().update(id, content, act.required(), act.caller()));
    }

    /** No body, or the {@code null} that clients send for none: a status alone is to change. */
    private static boolean isAbsent(byte[] json) {
        return json.length == 0
                || (json.length <= LONGEST_NULL
                        && new String(json, StandardCharsets.UTF_8).strip().equals("null"));
    }

    private static boolean wantsCreation(Requester requester) {
        return requester.parameters().flag("create_if_missing") || Preconditions.requireAbsence(requester);
    }

    static <T> Function<Act, Outcome> patch(ModelEngine<T> engine, ResourceId id, Requester requester, byte[] body) {
        Parameters parameters = requester.parameters();
        WriteMode mode = WriteMode.of(parameters);
        Optional<RevisionStatus> status = WriteMode.status(parameters, "change_status");
        if (mode == WriteMode.MODIFY && body.length == 0 && status.isPresent()) {
            return modify(engine.writer(), id, Optional.empty(), status);
        }
        Content<T> content = Content.patch(Patches.read(requester.mediaType(), body));
        if (mode == WriteMode.MODIFY) {
            return modify(engine.writer(), id, Optional.of(content), status);
        }
        Content<T> made = engine.writer().ahead(id, content);
        return act -> Outcome.revision(engine.writer().update(id, made, act.required(), act.caller()));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // Both are read from the request, where they may be absent.
    private static <T> Function<Act, Outcome> modify(
            ResourceWriter<T> writer, ResourceId id, Optional<Content<T>> content, Optional<RevisionStatus> status) {
        Modification<T> ofContent = content.map(Modification::of).orElseGet(Modification::none);
        Modification<T> modification = status.map(ofContent::andStatus).orElse(ofContent);
        return act -> Outcome.revision(writer.modify(id, modification, act.required(), act.caller()));
    }
}
