package org.specstar.benchmarks.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** One kept connection that asks and waits for the answer. Used by one thread. */
public final class HttpConnection implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int HEX = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Address address;
    private final Duration patience;
    private final byte[] kept = new byte[BUFFER];
    private Socket socket;
    private HttpInput in;
    private OutputStream out;
    private boolean closing;

    public HttpConnection(Address address) throws IOException {
        this(address, PATIENCE);
    }

    /** @param patience how long an answer may take */
    public HttpConnection(Address address, Duration patience) throws IOException {
        this.address = address;
        this.patience = patience;
        this.socket = opened();
        this.in = new HttpInput(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    private Socket opened() throws IOException {
        try {
            Socket fresh = new Socket(address.host(), address.port());
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout((int) patience.toMillis());
            return fresh;
        } catch (IOException e) {
            throw new IOException("no server takes connections at " + address, e);
        }
    }

    /** Servers close a connection after so many requests, and say so in the last answer. */
    private void openAgain() throws IOException {
        socket.close();
        socket = opened();
        in = new HttpInput(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
        closing = false;
    }

    /** Asks once. */
    public Reply ask(Request request) throws IOException {
        if (closing) {
            openAgain();
        }
        out.write(head(request).getBytes(StandardCharsets.ISO_8859_1));
        request.body().writeTo(out);
        out.flush();
        return reply();
    }

    /** @throws WrongAnswerException unless the answer is a good one */
    public Reply askWell(Request request) throws IOException {
        Reply reply = ask(request);
        if (!reply.isGood()) {
            throw new WrongAnswerException(request, reply);
        }
        return reply;
    }

    private String head(Request request) {
        String head = request.method() + " " + address.path() + request.target() + " HTTP/1.1\r\nHost: "
                + address.host() + "\r\n";
        return request.type().isEmpty()
                ? head + "\r\n"
                : head + "Content-Type: " + request.type() + "\r\nContent-Length: "
                        + request.body().length() + "\r\n\r\n";
    }

    private Reply reply() throws IOException {
        in.nextLine();
        int status = Integer.parseInt(in.lineFrom("HTTP/1.1 ".length()).substring(0, 3));
        long length = 0;
        boolean chunked = false;
        String cursor = "";
        while (in.nextLine()) {
            if (in.lineIs("content-length:")) {
                length = Long.parseLong(in.lineFrom("content-length:".length()));
            } else if (in.lineIs("transfer-encoding: chunked")) {
                chunked = true;
            } else if (in.lineIs("connection: close")) {
                closing = true;
            } else if (in.lineIs("x-next-cursor:")) {
                cursor = in.lineFrom("x-next-cursor:".length());
            }
        }
        return body(status, chunked ? -1 : length, cursor);
    }

    private Reply body(int status, long length, String cursor) throws IOException {
        if (length >= 0) {
            int size = in.take(length, kept, 0);
            return new Reply(status, Arrays.copyOf(kept, size), length, cursor);
        }
        long whole = 0;
        int size = 0;
        for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
            size = in.take(chunk, kept, size);
            whole += chunk;
            in.nextLine();
        }
        in.nextLine();
        return new Reply(status, Arrays.copyOf(kept, size), whole, cursor);
    }

    private long chunk() throws IOException {
        in.nextLine();
        String line = in.lineFrom(0);
        int extension = line.indexOf(';');
        return Long.parseLong(extension < 0 ? line : line.substring(0, extension), HEX);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
