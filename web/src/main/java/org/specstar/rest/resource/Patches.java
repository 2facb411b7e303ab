package org.specstar.rest.resource;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.patch.PatchParser;
import org.specstar.patch.PayloadPatch;
import org.specstar.rest.problem.RequestException;

/** Chooses how to read a patch by its media type. */
final class Patches {
    private Patches() {}

    static PayloadPatch read(@Nullable MediaType type, byte[] body) {
        String subtype = type == null ? "json" : type.getSubtype().toLowerCase(Locale.ROOT);
        return switch (subtype) {
            case "json-patch+json" -> PatchParser.jsonPatch(body);
            case "merge-patch+json" -> PatchParser.mergePatch(body);
            case "json" -> PatchParser.byShape(body);
            default ->
                throw new RequestException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "A patch is application/json-patch+json, application/merge-patch+json or application/json.");
        };
    }
}
