package org.specstar.rest.selection;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.specstar.resource.Window;
import org.specstar.search.Search;

/**
 * A page that a request asks for.
 *
 * @param isTotalWanted whether all that match are to be counted
 * @param given where a page that follows is asked for
 */
public record SelectedPage(
        Search search, boolean isTotalWanted, Unindexed unindexed, Fingerprint fingerprint, Given given) {
    /** Says in the answer's headers whether there is more, and how to get it. */
    public ResponseBuilder headed(ResponseBuilder answer, Window<?> window) {
        unindexed.headed(answer).header(PageHeaders.HAS_MORE, window.hasMore());
        next(window).ifPresent(cursor -> {
            answer.header(PageHeaders.NEXT_CURSOR, cursor);
            given.next(cursor)
                    .ifPresent(reference -> answer.header(HttpHeaders.LINK, "<" + reference + ">; rel=\"next\""));
        });
        return answer;
    }

    private Optional<String> next(Window<?> window) {
        return Optional.ofNullable(window.last())
                .filter(last -> window.hasMore())
                .flatMap(last -> Cursor.text(last, fingerprint));
    }
}
