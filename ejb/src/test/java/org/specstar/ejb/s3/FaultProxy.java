package org.specstar.ejb.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands between a client and a server of HTTP, and does to some requests what networks do. One request a connection. */
final class FaultProxy implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");
    private static final Pattern CONNECTION = Pattern.compile("(?im)^connection: .*\r\n");
    private static final String END = "\r\n\r\n";

    enum Fault {
        NONE,
        /** The connection is reset before anything was done. */
        RESET,
        UNAVAILABLE,
        /** Nothing is ever answered. */
        HANG,
        /** The request is done and the answer lost. */
        ANSWER_LOST,
        /** The request is done and answered by 500. */
        DONE_BUT_500,
        /** The request is done and answered as a repetition might be: there is no such upload any more. */
        DONE_BUT_GONE,
        /** The answer ends in the middle of its body. */
        TRUNCATED,
        /** A bit of the answer's body is another. */
        ANSWER_DAMAGED,
        /** A bit of the request's body is another. */
        REQUEST_DAMAGED
    }

    /**
     * @param requests matches the first line of those that are hit
     * @param times how many of them
     */
    record Plan(Fault fault, Pattern requests, int times) {
        static final Plan NONE = new Plan(Fault.NONE, Pattern.compile("-"), 0);
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Plan> plan = new AtomicReference<>(Plan.NONE);
    private final URI server;
    private final int port;
    private @Nullable ServerSocket door;

    FaultProxy(URI server) throws IOException {
        this.server = server;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        open();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void plan(Fault fault, String requests, int times) {
        plan.set(new Plan(fault, Pattern.compile(requests), times));
    }

    /** Takes connections again after they were refused; nothing is planned any more. */
    void heal() {
        plan.set(Plan.NONE);
        if (door == null) {
            open();
        }
    }

    private void open() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = opened;
            threads.execute(() -> acceptAll(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections are refused from now on. */
    void refuse() throws IOException {
        if (door != null) {
            door.close();
            door = null;
            while (takesConnections()) {
                Thread.onSpinWait();
            }
        }
    }

    /** A thread that waits for connections may keep the port open for a moment. */
    private boolean takesConnections() {
        try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private void acceptAll(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] head = head(client.getInputStream());
            String text = new String(head, StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(text);
            byte[] body = client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            Fault fault = next(text.lines().findFirst().orElse(""));
            byte[] answer = answer(fault, text, body);
            if (answer.length == 0) {
                client.setSoLinger(true, 0);
            }
            client.getOutputStream().write(answer);
        } catch (IOException | InterruptedException e) {
            // The other side has gone.
        }
    }

    private Fault next(String request) {
        Plan before = plan.getAndUpdate(
                now -> hits(now, request) ? new Plan(now.fault(), now.requests(), now.times() - 1) : now);
        return hits(before, request) ? before.fault() : Fault.NONE;
    }

    private static boolean hits(Plan plan, String request) {
        return plan.times() > 0 && plan.requests().matcher(request).find();
    }

    private byte[] answer(Fault fault, String head, byte[] body) throws IOException, InterruptedException {
        return switch (fault) {
            case RESET -> new byte[0];
            case UNAVAILABLE -> status("503 Service Unavailable");
            case HANG -> hang();
            case REQUEST_DAMAGED -> forwarded(head, flipped(body, body.length / 2));
            default -> spoilt(fault, forwarded(head, body));
        };
    }

    private static byte[] spoilt(Fault fault, byte[] answer) {
        int begin = new String(answer, StandardCharsets.ISO_8859_1).indexOf(END) + END.length();
        return switch (fault) {
            case ANSWER_LOST -> new byte[0];
            case DONE_BUT_500 -> status("500 Internal Server Error");
            case DONE_BUT_GONE -> status("404 Not Found", "<Error><Code>NoSuchUpload</Code></Error>");
            case TRUNCATED -> Arrays.copyOf(answer, begin + (answer.length - begin) / 2);
            case ANSWER_DAMAGED -> flipped(answer, begin + (answer.length - begin) / 2);
            default -> answer;
        };
    }

    private static byte[] hang() throws InterruptedException {
        Thread.sleep(60_000);
        return new byte[0];
    }

    private static byte[] status(String status) {
        return status(status, "");
    }

    private static byte[] status(String status, String body) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\nConnection: close" + END;
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(byte[] bytes, int index) {
        byte[] copy = bytes.clone();
        if (index < copy.length) {
            copy[index] ^= 1;
        }
        return copy;
    }

    private byte[] forwarded(String head, byte[] body) throws IOException {
        String closing = CONNECTION.matcher(head).replaceAll("").replaceFirst(END, "\r\nConnection: close" + END);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static byte[] head(InputStream bytes) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int next = bytes.read();
        while (next >= 0) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith(END)) {
                return head.toByteArray();
            }
            next = bytes.read();
        }
        throw new IOException("The connection ended within its head");
    }

    @Override
    public void close() throws IOException {
        refuse();
        threads.shutdownNow();
    }
}
