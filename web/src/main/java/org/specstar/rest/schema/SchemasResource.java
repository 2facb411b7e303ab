package org.specstar.rest.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.ModelName;
import org.specstar.rest.Requester;
import org.specstar.rest.document.FixedDocument;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.RouteTemplate;

/** What the payload of a model looks like. */
@Path("{model}")
@ApplicationScoped
public class SchemasResource {
    private final Map<ModelName, FixedDocument> documents = new ConcurrentHashMap<>();

    @Inject
    private Platform platform;

    @Inject
    private Requester requester;

    @GET
    @Path("schema")
    public Response schema(@PathParam("model") String model) {
        RegisteredModel<?> registered =
                platform.model(model, RouteTemplate.SCHEMA).model();
        return documents
                .computeIfAbsent(
                        registered.name(),
                        name -> FixedDocument.of("application/schema+json", ModelSchema.of(registered)))
                .answer(requester);
    }
}
