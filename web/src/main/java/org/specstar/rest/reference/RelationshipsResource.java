package org.specstar.rest.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.specstar.ejb.platform.Platform;
import org.specstar.payload.JsonText;
import org.specstar.rest.Answers;

/** Which model refers to which. */
@Path("_relationships")
@ApplicationScoped
public class RelationshipsResource {
    @Inject
    private Platform platform;

    @GET
    public Response list() {
        JsonText json = new JsonText();
        json.beginArray();
        Relationship.among(platform.engine().catalog()).forEach(relationship -> relationship.write(json));
        json.endArray();
        return Answers.json(json.toBytes());
    }
}
