package org.specstar.rest.resource;

import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceView;
import org.specstar.resource.Visibility;
import org.specstar.rest.Parameters;
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

    byte[] answer(ResourceReader<?> reader, String id) {
        EnvelopeWriter writer = new EnvelopeWriter(returns, partial);
        return returns.needsRevision() ? writer.one(view(reader, id)) : writer.metaAlone(reader.meta(id, visibility));
    }

    private ResourceView view(ResourceReader<?> reader, String id) {
        return revision.isEmpty() ? reader.head(id, visibility) : reader.revision(id, revision, visibility);
    }
}
