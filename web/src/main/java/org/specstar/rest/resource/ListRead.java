package org.specstar.rest.resource;

import org.specstar.resource.ResourceReader;
import org.specstar.rest.Parameters;
import org.specstar.search.Search;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/** What a list shows of each resource. */
record ListRead(Returns returns, Partial partial) {
    /** @param absent what to return where the parameters do not say */
    static ListRead of(Parameters parameters, Part own, Returns absent) {
        return new ListRead(
                parameters.text("returns").map(Returns::parse).orElse(absent),
                Partial.parse(parameters.texts("partial"), own));
    }

    byte[] answer(ResourceReader<?> reader, Search search) {
        EnvelopeWriter writer = new EnvelopeWriter(returns, partial);
        return returns.needsRevision() ? writer.list(reader.list(search)) : writer.metasAlone(reader.listMetas(search));
    }
}
