package org.specstar.rest.resource;

import org.specstar.engine.ModelEngine;
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

    /** One part of each resource, bare, whatever the parameters say of parts. */
    static ListRead only(Parameters parameters, Part part) {
        return new ListRead(Returns.only(part), Partial.parse(parameters.texts("partial"), part));
    }

    byte[] answer(ModelEngine<?> engine, Search search) {
        ResourceReader<?> reader = engine.reader();
        EnvelopeWriter writer = new EnvelopeWriter(returns, partial, engine.tags());
        return returns.needsRevision() ? writer.list(reader.list(search)) : writer.metasAlone(reader.listMetas(search));
    }
}
