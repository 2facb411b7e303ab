package org.specstar.rest.resource;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.resource.ResourceReader;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.schema.ReadRules;
import org.specstar.search.Search;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/** What a list shows of each resource. */
record ListRead(Returns returns, Partial partial) {
    /** Reads the parameters of the bare list. */
    static ListRead of(Parameters parameters, ReadRules rules) {
        return new ListRead(
                Returns.parse(parameters.text("returns").orElse(rules.defaultReturns())),
                Partial.parse(parameters.texts("partial"), Part.DATA));
    }

    /** One part of each resource, bare, whatever the parameters say of parts. */
    static ListRead only(Parameters parameters, Part part) {
        return new ListRead(Returns.only(part), Partial.parse(parameters.texts("partial"), part));
    }

    Response answer(ModelEngine<?> engine, Search search, Caller caller) {
        EnvelopeWriter writer =
                new EnvelopeWriter(returns, partial.keeping(engine.model().shape()), engine.tags());
        return returns.needsRevision()
                ? Decodable.of(engine.model(), read(engine, search, caller, reader -> reader.page(search)))
                        .answer(writer)
                : Answers.json(writer.metasAlone(read(engine, search, caller, reader -> reader.listMetas(search))));
    }

    private static <R> List<R> read(
            ModelEngine<?> engine, Search search, Caller caller, Function<ResourceReader<?>, List<R>> reading) {
        return engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller,
                Subject.of(search),
                readers -> reading.apply(readers.resources()));
    }
}
