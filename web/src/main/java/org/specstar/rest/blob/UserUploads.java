package org.specstar.rest.blob;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.specstar.ErrorCode;
import org.specstar.StorageException;
import org.specstar.access.Caller;
import org.specstar.blob.upload.UploadPart;
import org.specstar.blob.upload.UploadSession;
import org.specstar.blob.upload.UploadSessions;
import org.specstar.rest.problem.RequestException;

/**
 * Uploads in parts, as the one who began them may see and change them.
 *
 * @param limit most bytes of a binary
 */
record UserUploads(UploadSessions sessions, long limit, Caller caller) {
    UploadSession begin(UploadPlan plan) {
        Long size = plan.size();
        if (size != null && size > limit) {
            throw new BlobTooLargeException(limit);
        }
        return sessions.create(plan.contentType(), size, caller.user(), now());
    }

    private Instant now() {
        return caller.now().instant();
    }

    /** Of others' uploads nobody learns that they exist. */
    UploadSession find(String id) {
        UploadSession found = sessions.find(id, now());
        if (!found.createdBy().equals(caller.user())) {
            throw new RequestException(ErrorCode.RESOURCE_NOT_FOUND, "Upload session '" + id + "' not found.");
        }
        return found;
    }

    UploadSession put(String id, int number, BodyLength length, InputStream bytes) {
        UploadSession session = find(id);
        UploadPart replaced = session.parts().get(number);
        long others = session.uploadedSize() - (replaced == null ? 0 : replaced.size());
        length.requireAtMost(limit, -others);
        try {
            return sessions.put(session.id(), number, new BoundedInput(bytes, limit, others), now());
        } catch (IOException e) {
            throw Reception.interrupted(e);
        }
    }

    UploadSession finish(String id) {
        UploadSession session = find(id);
        // Parts that came side by side did not know of each other.
        if (session.uploadedSize() > limit) {
            throw new BlobTooLargeException(limit);
        }
        try {
            return sessions.complete(session.id(), now());
        } catch (IOException e) {
            throw new StorageException("The parts of an upload cannot be read", e);
        }
    }

    UploadSession abort(String id) {
        return sessions.abort(find(id).id(), now());
    }
}
