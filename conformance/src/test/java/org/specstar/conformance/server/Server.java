package org.specstar.conformance.server;

import java.net.URI;
import java.util.Optional;
import org.specstar.conformance.http.SpecStarClient;

/** A server that answers. */
public interface Server {
    URI url();

    /** The process, where it is ours to look at. */
    Optional<ProcessHandle> process();

    default SpecStarClient client() {
        return new SpecStarClient(url());
    }
}
