package org.specstar.rest.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.specstar.access.Caller;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.ResourceId;
import org.specstar.patch.PayloadPatch;
import org.specstar.resource.ResourceWriter;
import org.specstar.rest.Answers;
import org.specstar.rest.Bodies;
import org.specstar.rest.Ids;
import org.specstar.rest.Requester;
import org.specstar.revision.RevisionInfo;
import org.specstar.view.RevisionInfoJson;

/** Operations that make a revision. */
@Path("{model}")
@ApplicationScoped
public class WritesResource {
    @Inject
    private Platform platform;

    @POST
    public Response create(@PathParam("model") String model, @BeanParam Requester requester, InputStream body) {
        ResourceWriter<?> writer = platform.model(model).writer();
        byte[] json = json(requester, body);
        Caller caller = platform.caller(requester.facts());
        return revision(() -> writer.create(json, caller));
    }

    @PUT
    @Path("{id}")
    public Response replace(
            @PathParam("model") String model,
            @PathParam("id") String id,
            @BeanParam Requester requester,
            InputStream body) {
        ResourceWriter<?> writer = platform.model(model).writer();
        WriteMode.requireUpdate(requester.parameters());
        byte[] json = json(requester, body);
        ResourceId resource = Ids.existing(id);
        Caller caller = platform.caller(requester.facts());
        return revision(() -> writer.replace(resource, json, caller));
    }

    @PATCH
    @Path("{id}")
    public Response patch(
            @PathParam("model") String model,
            @PathParam("id") String id,
            @BeanParam Requester requester,
            InputStream body) {
        ResourceWriter<?> writer = platform.model(model).writer();
        WriteMode.requireUpdate(requester.parameters());
        byte[] json = Bodies.read(body, platform.settings().http().maxBody());
        PayloadPatch patch = Patches.read(requester.headers().getMediaType(), json);
        ResourceId resource = Ids.existing(id);
        Caller caller = platform.caller(requester.facts());
        return revision(() -> writer.patch(resource, patch, caller));
    }

    private byte[] json(Requester requester, InputStream body) {
        return Bodies.json(
                requester.headers().getMediaType(),
                body,
                platform.settings().http().maxBody());
    }

    private Response revision(Supplier<RevisionInfo> write) {
        return Answers.json(RevisionInfoJson.bytes(platform.units().required(write)));
    }
}
