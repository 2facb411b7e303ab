package org.specstar.benchmarks.load;

import java.net.URI;

/**
 * Where a server answers.
 *
 * @param path what all of its targets begin with, without a slash at the end
 */
public record Address(String host, int port, String path) {
    private static final int HTTP = 80;

    /** A server on this machine. */
    public static Address local(int port) {
        return new Address("127.0.0.1", port, "");
    }

    /** @throws IllegalArgumentException unless it is an address of plain HTTP */
    public static Address of(String url) {
        URI uri = URI.create(url);
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + url + "' is no address such as http://localhost:8080");
        }
        String path = uri.getRawPath().replaceAll("/+$", "");
        return new Address(uri.getHost(), uri.getPort() < 0 ? HTTP : uri.getPort(), path);
    }

    @Override
    public String toString() {
        return "http://" + host + ":" + port + path;
    }
}
