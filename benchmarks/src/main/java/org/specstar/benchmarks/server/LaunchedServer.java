package org.specstar.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.specstar.benchmarks.load.Address;
import org.specstar.benchmarks.load.DirectDatabase;
import org.specstar.benchmarks.load.HttpConnection;
import org.specstar.benchmarks.load.Request;

/** A server on one storage, started by the launcher of the checkout; all that it has stored goes with it. */
public final class LaunchedServer implements MeasuredServer {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LOG = "launcher.log";

    private final Address address;
    private final Path data;
    private final Surroundings surroundings;
    private final Process launcher;
    private final Duration toFirstAnswer;

    private LaunchedServer(Launch launch, int port, Surroundings surroundings) throws IOException {
        this.address = Address.local(port);
        this.surroundings = surroundings;
        this.data = Files.createTempDirectory("specstar-benchmark-" + launch.storage());
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(launch.command(port, data));
        builder.environment().putAll(surroundings.environment(launch));
        this.launcher = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve(LOG).toFile())
                .start();
        // Also when somebody gives up waiting for the end.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitAnswer();
        this.toFirstAnswer = Duration.ofNanos(System.nanoTime() - begin);
        awaitLauncher();
    }

    /** @throws IOException with what the launcher has said, if the server does not start */
    public static LaunchedServer start(Launch launch) throws IOException {
        launch.check();
        return new LaunchedServer(launch, freePort(), Surroundings.of(launch));
    }

    /**
     * Starts a server that is not measured where none has run before: the first start of a checkout writes down what makes the
     * following ones faster.
     */
    public static void makeArchive(Launch launch) throws IOException {
        if (launch.hasArchive()) {
            return;
        }
        try (LaunchedServer server = start(launch)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (server.launcher.isAlive() && !launch.hasArchive() && System.nanoTime() < end) {
                pause(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                String said = lastLine();
                close();
                throw new IOException("the server does not start: " + said);
            }
            pause(10);
        }
    }

    /** The launcher says when it is done; until then it still has work. */
    private void awaitLauncher() throws IOException {
        while (launcher.isAlive() && said().stream().noneMatch(line -> line.startsWith("  stop "))) {
            pause(100);
        }
    }

    private boolean answers() {
        try (HttpConnection connection = new HttpConnection(address)) {
            return connection.ask(Request.get("/issue?limit=1")).isGood();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(data.resolve(LOG));
    }

    private String lastLine() throws IOException {
        List<String> lines = said();
        return lines.isEmpty() ? "the launcher says nothing" : lines.get(lines.size() - 1);
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Optional<ServerProcess> process() {
        return ListeningProcess.of(address)
                .or(() -> launcher.children()
                        .map(child -> new ServerProcess(child.pid()))
                        .findFirst());
    }

    @Override
    public Optional<DirectDatabase> database() {
        return surroundings.postgres().stream()
                .map(EmbeddedPostgres::getPort)
                .map(port -> new DirectDatabase("jdbc:postgresql://localhost:" + port + "/postgres", "postgres"))
                .findFirst();
    }

    @Override
    public Optional<Duration> toFirstAnswer() {
        return Optional.of(toFirstAnswer);
    }

    @Override
    public void close() throws IOException {
        stop();
        surroundings.close();
    }

    private void stop() {
        launcher.destroy();
        launcher.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        if (Files.exists(data)) {
            Directories.remove(data);
        }
    }
}
