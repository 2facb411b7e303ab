package org.specstar.blob.upload;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** Parts of an upload are missing that others stand behind, or all of them. */
public final class IncompleteUploadException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String upload;
    private final List<Integer> missing;

    /** @param missing the first of the numbers */
    IncompleteUploadException(String upload, List<Integer> missing) {
        super(
                ErrorCode.VALIDATION_ERROR,
                "Upload session '" + upload + "' cannot be finalized: missing part(s) "
                        + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        this.upload = upload;
        this.missing = List.copyOf(missing);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("upload_id", upload, "missing_parts", missing);
    }
}
