package org.specstar.rest.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.specstar.StorageException;
import org.specstar.ejb.platform.Platform;
import org.specstar.ejb.transfer.Upload;
import org.specstar.id.ModelName;
import org.specstar.rest.Answers;
import org.specstar.rest.Requester;
import org.specstar.rest.write.Writes;
import org.specstar.transfer.LoadStats;
import org.specstar.transfer.OnDuplicate;

/** An archive into a model: checked as a whole, then stored. */
@Path("{model}")
@ApplicationScoped
public class ImportsResource {
    @Inject
    private Platform platform;

    @Inject
    private Writes writes;

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@PathParam("model") String model, @BeanParam Requester requester, List<EntityPart> parts) {
        return load(model, requester, FilePart.of(parts));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@PathParam("model") String model, @BeanParam Requester requester, InputStream archive) {
        return load(model, requester, archive);
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public Response other() {
        throw FilePart.missing();
    }

    private Response load(String model, Requester requester, InputStream archive) {
        ModelName name = platform.model(model).model().name();
        OnDuplicate onDuplicate =
                OnDuplicate.of(requester.parameters().text("on_duplicate").orElse("overwrite"));
        try (Upload upload = platform.uploads().receive(archive)) {
            return Answers.json(writes.performLong(
                    requester,
                    requester.route(name),
                    upload.checksum(),
                    () -> LoadStatsJson.bytes(loaded(name, upload, onDuplicate))));
        }
    }

    private LoadStats loaded(ModelName name, Upload upload, OnDuplicate onDuplicate) {
        try {
            return platform.imports(name).load(upload::open, onDuplicate);
        } catch (IOException e) {
            throw new StorageException("A received archive cannot be read again", e);
        }
    }
}
