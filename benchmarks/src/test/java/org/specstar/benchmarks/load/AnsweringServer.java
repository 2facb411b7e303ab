package org.specstar.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers what a test wants. */
final class AnsweringServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> deleted = new ConcurrentLinkedQueue<>();

    AnsweringServer() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/whole", exchange -> answer(exchange, 200, 5));
        server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
        server.createContext("/wrong", exchange -> answer(exchange, 503, 5));
        server.createContext("/issue/", this::note);
        server.createContext(
                "/issue/import", exchange -> answer(exchange, 200, 0, "{\"loaded\":20,\"skipped\":0,\"total\":20}"));
        server.start();
    }

    /** @param length as the server is told it: 0 for chunks */
    private static void answer(HttpExchange exchange, int status, long length) throws IOException {
        answer(exchange, status, length, "hello");
    }

    private static void answer(HttpExchange exchange, int status, long length, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("X-Next-Cursor", "next");
        exchange.sendResponseHeaders(status, length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void note(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            deleted.add(exchange.getRequestURI().toString());
        }
        answer(exchange, 200, 5);
    }

    /** What it was asked to delete, in any order. */
    List<String> deleted() {
        return List.copyOf(deleted);
    }

    Address address() {
        return Address.local(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
