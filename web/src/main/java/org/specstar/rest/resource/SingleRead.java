package org.specstar.rest.resource;

import jakarta.ws.rs.core.Response;
import org.specstar.engine.ModelEngine;
import org.specstar.precondition.CurrentState;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/**
 * How one resource is to be read.
 *
 * @param revision text of the wanted revision; empty text for the head
 */
record SingleRead(String revision, Visibility visibility, Returns returns, Partial partial) {
    /** Reads the parameters of the bare route. */
    static SingleRead of(Parameters parameters, Part own) {
        return of(
                parameters, own, parameters.text("returns").map(Returns::parse).orElse(Returns.ALL));
    }

    /** Reads the parameters where the route itself says what it returns. */
    static SingleRead of(Parameters parameters, Part own, Returns returns) {
        return new SingleRead(
                parameters.text("revision_id").orElse(""),
                parameters.flag("include_deleted") ? Visibility.WITH_DELETED : Visibility.LIVE,
                returns,
                Partial.parse(parameters.texts("partial"), own));
    }

    /** Answers the read, or says that the caller has that state already. */
    Response answer(ModelEngine<?> engine, String id, ReadConditions conditions) {
        ResourceMeta meta = engine.reader().meta(id, visibility);
        CurrentState state = engine.tags().state(meta);
        EnvelopeWriter writer = new EnvelopeWriter(returns, partial, engine.tags());
        if (!showsRevision()) {
            return conditions.answer(state, () -> writer.metaAlone(meta));
        }
        // Whoever has the head already costs one row.
        if (revision.isEmpty() && conditions.isKnown(state)) {
            return Answers.notModified(state.tag().text());
        }
        ResourceView view = view(engine.reader(), meta);
        CurrentState shown = engine.tags().state(view.meta(), view.revision().info());
        return conditions.answer(shown, () -> writer.one(view));
    }

    /** Of a named revision the tag is shown as well; the meta data are the same whichever is named. */
    private boolean showsRevision() {
        return returns.needsRevision() || (returns.has(Part.ETAG) && !revision.isEmpty());
    }

    private ResourceView view(ResourceReader<?> reader, ResourceMeta meta) {
        return revision.isEmpty() ? reader.head(meta, visibility) : reader.revision(meta, revision);
    }
}
