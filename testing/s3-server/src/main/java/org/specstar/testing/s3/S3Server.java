package org.specstar.testing.s3;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An S3 server in a process of its own, on a port and a directory that it keeps over restarts. The directory goes with the
 * JVM that started the server, the process even when that JVM is killed. Methods that start and stop belong to one thread.
 */
public final class S3Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path directory;
    private final int port;
    private @Nullable Process process;

    private S3Server(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** The one server that all tests of this JVM share: nobody stops it. Each test takes a bucket or a prefix of its own. */
    public static S3Server shared() {
        return Shared.SERVER;
    }

    /** A server of one's own, running. */
    public static S3Server start() {
        try {
            S3Server server = new S3Server(Files.createTempDirectory("s3-server"), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "s3-server-end"));
            server.restart();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String accessKey() {
        return "test";
    }

    public String secretKey() {
        return "testsecret";
    }

    /** Where the server keeps its objects: a directory for each bucket. For damage. */
    public Path data() {
        return directory.resolve("data");
    }

    /** The running process; for stopping and continuing it by signals. */
    public long pid() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("The S3 server is stopped");
        }
        return running.pid();
    }

    /** Starts the server again on the same port and data, after stopping it if it runs; it answers when this returns. */
    public void restart() {
        stop();
        try {
            Process started = launched();
            process = started;
            awaitAnswer(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launched() throws IOException {
        Files.createDirectories(data());
        Path settings = Files.writeString(directory.resolve("s3proxy.conf"), settings());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + logging(),
                "-cp",
                classPath(),
                ServerProcess.class.getName(),
                "--properties",
                settings.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Without it the server tells every step of every request. */
    private Path logging() throws IOException {
        return Files.writeString(
                directory.resolve("logback.xml"),
                "<configuration><appender name='OUT' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
                        + "<pattern>%d %level %logger %msg%n</pattern></encoder></appender>"
                        + "<root level='WARN'><appender-ref ref='OUT'/></root></configuration>");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private String settings() {
        return String.join(
                "\n",
                List.of(
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + accessKey(),
                        "s3proxy.credential=" + secretKey(),
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + data(),
                        "jclouds.identity=local",
                        "jclouds.credential=local"));
    }

    /** These classes, and the jars that the build has written down. */
    private static String classPath() throws IOException {
        try (InputStream jars = S3Server.class.getResourceAsStream("class-path")) {
            if (jars == null) {
                throw new IllegalStateException("The class path of the S3 server is missing: build it with Maven");
            }
            String own = Path.of(URI.create(S3Server.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString();
            return own + File.pathSeparator + new String(jars.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private void awaitAnswer(Process started) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The S3 server does not start: " + Files.readString(log()));
            }
            pause();
        }
    }

    /** It refuses an anonymous question, which is an answer. */
    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) endpoint().toURL().openConnection();
            connection.setReadTimeout((int) PATIENCE.toMillis());
            return connection.getResponseCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the S3 server starts", e);
        }
    }

    /** Kills the server; its data stays. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** Kills the server and removes its data. */
    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when a test asks for it first. */
    private static final class Shared {
        static final S3Server SERVER = start();
    }
}
