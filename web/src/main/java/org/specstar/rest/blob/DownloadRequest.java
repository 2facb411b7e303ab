package org.specstar.rest.blob;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.specstar.precondition.EntityTag;
import org.specstar.precondition.TagList;
import org.specstar.rest.Requester;

/**
 * What a caller wants of a binary.
 *
 * @param head whether it is to be described alone
 * @param required one of each of these the binary's tag has to be
 * @param known tags of what the caller has already
 * @param range the header of this name; empty text if there is none
 * @param ifRange the header of this name; empty text if there is none
 * @param name to save it under
 */
record DownloadRequest(
        boolean head, List<TagList> required, List<TagList> known, String range, String ifRange, FileName name) {
    /** The parameter with the name to save under. */
    static final String FILE_NAME = "filename";

    DownloadRequest {
        required = List.copyOf(required);
        known = List.copyOf(known);
    }

    static DownloadRequest of(Requester requester) {
        return new DownloadRequest(
                requester.isHead(),
                requester.tagList(HttpHeaders.IF_MATCH).stream().toList(),
                requester.tagList(HttpHeaders.IF_NONE_MATCH).stream().toList(),
                requester.header("Range").orElse(""),
                requester.header("If-Range").orElse(""),
                FileName.of(requester.parameters().text(FILE_NAME).orElse("")));
    }

    boolean wants(EntityTag tag) {
        return required.stream().allMatch(tags -> tags.matchesStrongly(tag));
    }

    boolean knows(EntityTag tag) {
        return known.stream().anyMatch(tags -> tags.matchesWeakly(tag));
    }

    /** Whether a part is of use: the caller has the rest of these bytes, or says nothing of it. */
    boolean wantsPart(EntityTag tag) {
        return !range.isEmpty() && (ifRange.isEmpty() || ifRange.strip().equals(tag.text()));
    }
}
