package org.specstar.rest.resource;

import jakarta.ws.rs.core.Response;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.precondition.CurrentState;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.schema.ReadRules;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/**
 * How one resource is to be read.
 *
 * @param action what the caller has to be permitted
 * @param revision text of the wanted revision; empty text for the head
 */
record SingleRead(ResourceAction action, String revision, Visibility visibility, Returns returns, Partial partial) {
    /** Reads the parameters of the bare route. */
    static SingleRead of(Parameters parameters, Part own, ReadRules rules) {
        return of(parameters, own, Returns.parse(parameters.text("returns").orElse(rules.defaultReturns())));
    }

    /** Reads the parameters where the route itself says what it returns. */
    static SingleRead of(Parameters parameters, Part own, Returns returns) {
        String revision = parameters.text("revision_id").orElse("");
        return new SingleRead(
                action(own, revision),
                revision,
                parameters.flag("include_deleted") ? Visibility.WITH_DELETED : Visibility.LIVE,
                returns,
                Partial.parse(parameters.texts("partial"), own));
    }

    private static ResourceAction action(Part own, String revision) {
        if (own == Part.META) {
            return ResourceAction.GET_META;
        }
        return revision.isEmpty() ? ResourceAction.GET : ResourceAction.GET_RESOURCE_REVISION;
    }

    /** Answers the read, or says that the caller has that state already. */
    Response answer(ModelEngine<?> engine, String id, Caller caller, ReadConditions conditions) {
        ResourceTags tags = engine.tags();
        // Handlers of the read's event see what was read.
        Object found =
                engine.read(action, caller, subject(id), readers -> found(readers.resources(), id, conditions, tags));
        EnvelopeWriter writer =
                new EnvelopeWriter(returns, partial.keeping(engine.model().shape()), tags);
        if (found instanceof ResourceView view) {
            CurrentState shown = tags.state(view.meta(), view.revision().info());
            return conditions.answer(shown, () -> writer.one(view));
        }
        ResourceMeta meta = (ResourceMeta) found;
        return showsRevision()
                ? Answers.notModified(tags.of(meta).text())
                : conditions.answer(tags.state(meta), () -> writer.metaAlone(meta));
    }

    private Subject subject(String id) {
        Subject named = Subject.named(id);
        return revision.isEmpty() ? named : named.withRevision(revision);
    }

    /** The row with the wanted revision; the row alone where that is enough. */
    private Object found(ResourceReader<?> reader, String id, ReadConditions conditions, ResourceTags tags) {
        if (showsRevision() && revision.isEmpty() && conditions.known().isEmpty()) {
            return reader.head(id, visibility);
        }
        ResourceMeta meta = reader.meta(id, visibility);
        // Whoever has the head already costs one row.
        if (!showsRevision() || (revision.isEmpty() && conditions.isKnown(tags.state(meta)))) {
            return meta;
        }
        return revision.isEmpty() ? reader.head(meta, visibility) : reader.revision(meta, revision);
    }

    /** Of a named revision the tag is shown as well; the meta data are the same whichever is named. */
    private boolean showsRevision() {
        return returns.needsRevision() || (returns.has(Part.ETAG) && !revision.isEmpty());
    }
}
