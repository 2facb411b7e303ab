package org.specstar.rest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.blob.Blob;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.blob.upload.UploadSessions;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.platform.Platform;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.rest.Requester;
import org.specstar.rest.selection.Names;

/** The binaries of the running platform, as its routes need them. */
@ApplicationScoped
public class PlatformBlobs {
    @Inject
    private Platform platform;

    Blobs all() {
        return new Blobs(platform.storage().blobs(), platform.storage().blobLedger(), platform.units());
    }

    Settings settings() {
        return platform.settings();
    }

    Reception reception(Requester requester) {
        RequestFacts facts = requester.facts();
        // Whoever may not call at all need not send anything.
        platform.caller(facts);
        return new Reception(
                all(),
                settings().http().maxBlob(),
                () -> platform.caller(facts).now().instant());
    }

    /** Uploads in parts on behalf of whoever asks. */
    UserUploads uploads(Requester requester) {
        UploadSessions sessions = new UploadSessions(
                all(),
                platform.storage().uploadSessions(),
                platform.storage().idempotency(),
                platform.units(),
                IdSource.random(),
                settings().blobs().uploadExpiry());
        return new UserUploads(sessions, settings().http().maxBlob(), platform.caller(requester.facts()));
    }

    /**
     * The binary of an id.
     *
     * @throws NoSuchBlobException if there is none
     */
    Blob existing(String fileId) {
        return FileId.parse(fileId).flatMap(all()::find).orElseThrow(() -> new NoSuchBlobException(fileId));
    }

    /**
     * The binary of an id, if a resource refers to it.
     *
     * @throws NoSuchBlobException if there is none, or it does not
     */
    Blob owned(ModelName model, ResourceId owner, String fileId) {
        boolean owned = FileId.parse(fileId)
                .filter(id -> all().isUsedBy(model, owner, id))
                .isPresent();
        if (!owned) {
            throw new NoSuchBlobException(fileId);
        }
        return existing(fileId);
    }

    Response answer(Blob blob, Requester requester) {
        return new BlobAnswer(all(), settings().blobs(), DownloadRequest.of(requester)).of(blob);
    }

    /** @throws org.specstar.rest.problem.ParameterException if a parameter is given that is not known */
    void requireKnown(Requester requester, String... known) {
        Names.requireKnown(requester.parameters(), settings().http(), List.of(known));
    }
}
