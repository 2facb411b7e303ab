package org.specstar.rest.selection;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a request searches by although it is not indexed, for its answer.
 *
 * @param paths percent-encoded they go out: a header has signs of its own
 */
public record Unindexed(List<String> paths) {
    private static final int MOST = 10;
    private static final int LONGEST = 100;

    public Unindexed {
        paths = List.copyOf(paths);
    }

    public ResponseBuilder headed(ResponseBuilder answer) {
        String told = paths.stream()
                .map(path -> URLEncoder.encode(path, StandardCharsets.UTF_8))
                .filter(path -> path.length() <= LONGEST)
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? answer : answer.header(PageHeaders.UNINDEXED, told);
    }
}
