package org.specstar.rest.resource;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Function;
import org.specstar.access.Caller;
import org.specstar.access.ResourceAction;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subject;
import org.specstar.resource.ListedResource;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.Window;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.PageHeaders;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.schema.ReadRules;
import org.specstar.view.EnvelopeWriter;
import org.specstar.view.Part;
import org.specstar.view.Partial;
import org.specstar.view.Returns;

/** What a list shows of each resource. */
public record ListRead(Returns returns, Partial partial) {
    /** Reads what a request says of parts and fields. */
    public static ListRead of(Given given, ReadRules rules) {
        return new ListRead(
                Returns.parse(given.text("returns").orElse(rules.defaultReturns())),
                Partial.parse(given.texts("partial"), Part.DATA));
    }

    /** One part of each resource, bare. */
    static ListRead only(Given given, Part part) {
        return new ListRead(Returns.only(part), Partial.parse(given.texts("partial"), part));
    }

    /** A page with its headers. */
    public Response answer(ModelEngine<?> engine, SelectedPage page, Caller caller) {
        EnvelopeWriter writer =
                new EnvelopeWriter(returns, partial.keeping(engine.model().shape()), engine.tags());
        ResponseBuilder answer = read(engine, page, caller, reader -> answer(engine, reader, page, writer));
        return answer.build();
    }

    private ResponseBuilder answer(
            ModelEngine<?> engine, ResourceReader<?> reader, SelectedPage page, EnvelopeWriter writer) {
        ResponseBuilder answer =
                returns.needsRevision() ? whole(engine, reader, page, writer) : metas(reader, page, writer);
        return page.isTotalWanted()
                ? answer.header(
                        PageHeaders.TOTAL_COUNT, reader.count(page.search().condition()))
                : answer;
    }

    private static ResponseBuilder whole(
            ModelEngine<?> engine, ResourceReader<?> reader, SelectedPage page, EnvelopeWriter writer) {
        Window<ListedResource> window = reader.window(page.search());
        return page.headed(Decodable.of(engine.model(), window.rows()).answer(writer), window);
    }

    private static ResponseBuilder metas(ResourceReader<?> reader, SelectedPage page, EnvelopeWriter writer) {
        Window<ResourceMeta> window = reader.metaWindow(page.search());
        byte[] body = writer.metasAlone(window.rows());
        return page.headed(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), window);
    }

    private static <R> R read(
            ModelEngine<?> engine, SelectedPage page, Caller caller, Function<ResourceReader<?>, R> reading) {
        return engine.read(
                ResourceAction.SEARCH_RESOURCES,
                caller,
                Subject.of(page.search()),
                readers -> reading.apply(readers.resources()));
    }
}
