package org.specstar.conformance.replay;

import java.util.Map;

/** A request as the original received it. */
record RecordedRequest(String method, String target, Map<String, String> headers, RecordedBody body) {
    RecordedRequest {
        headers = Map.copyOf(headers);
    }
}
