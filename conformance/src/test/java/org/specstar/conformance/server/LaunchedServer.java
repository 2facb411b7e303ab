package org.specstar.conformance.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.HttpTarget;
import org.specstar.conformance.http.LostAnswerException;
import org.specstar.conformance.http.Target;

/**
 * A server with a data directory, a port and a log of its own, which outlive a stop or a kill: the next start finds
 * everything again. Not safe for several threads.
 */
public final class LaunchedServer implements Server, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Path directory;
    private final int port;
    private final Launcher.Command command;
    private final String model;
    private final Map<String, String> environment;
    private @Nullable Process process;

    private LaunchedServer(String name, Launcher.Command command, String model) {
        this(name, command, model, Map.of());
    }

    private LaunchedServer(String name, Launcher.Command command, String model, Map<String, String> environment) {
        this.environment = environment;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.directory = Launcher.freshDirectory(name);
            this.port = free.getLocalPort();
            this.command = command;
            this.model = model;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A server that is not started yet, on a free port and an empty directory whose name begins like this. */
    public static LaunchedServer named(String name) {
        return new LaunchedServer(name, Launcher.specstar(), "issue");
    }

    /** The same, on a storage and with whatever else these environment variables set. */
    public static LaunchedServer with(String name, Map<String, String> environment) {
        return new LaunchedServer(name, Launcher.specstar(), "issue", Map.copyOf(environment));
    }

    /** The same, serving this model from this jar instead of the example's. */
    public static LaunchedServer ofModels(Path jar, String model) {
        return new LaunchedServer("models", Launcher.specstar("--models", jar.toString()), model);
    }

    /** Bare Payara Micro with this WAR, which serves this model; without the launcher {@link #kill} does not reach it. */
    public static LaunchedServer ofWar(Path war, String model) {
        return new LaunchedServer("war", Launcher.payaraMicro(war), model);
    }

    /** Starts and waits until the server says it is ready and answers a request. */
    public LaunchedServer start() {
        try {
            Process started = Launcher.start(command.line(port, directory), environment, log());
            process = started;
            await("ready, log in " + log())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the server ended, log in " + log(), () -> !started.isAlive())
                    .until(this::ready);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts what cannot be served, waits until the launcher has given up with code 1, and gives the server's log. */
    public String failToStart() {
        Path said = directory.resolve("data/logs/server.0.log");
        try {
            Process started = Launcher.start(command.line(port, directory), environment, log());
            process = started;
            await("end, log in " + log()).atMost(PATIENCE).until(() -> !started.isAlive());
            assertThat(started.exitValue()).as("exit code, log in %s", log()).isEqualTo(1);
            return Files.readString(said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean ready() {
        Target server = new HttpTarget(url(), Duration.ofSeconds(5));
        try {
            return server.answer(Call.without("GET", "/health/ready")).status() == 200
                    && server.answer(Call.without("GET", "/" + model + "?limit=1"))
                                    .status()
                            == 200;
        } catch (LostAnswerException notYet) {
            return false;
        }
    }

    /** Asks the server to stop, as Ctrl-C does, and waits until it is gone. */
    public void stop() {
        end(Process::destroy);
    }

    /** Ends the server at once, without any chance to tidy up: {@code kill -9}. The launcher then ends by itself. */
    public void kill() {
        end(launcher -> process().ifPresent(ProcessHandle::destroyForcibly));
    }

    /** Ends the server if it still runs; its directory stays, for whoever looks for the cause of a failure. */
    @Override
    public void close() {
        end(launcher -> family(launcher).forEach(ProcessHandle::destroyForcibly));
    }

    private void end(Consumer<Process> how) {
        Process launcher = process;
        if (launcher != null) {
            List<ProcessHandle> family = family(launcher).toList();
            how.accept(launcher);
            CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .orTimeout(60, SECONDS)
                    .join();
            process = null;
        }
    }

    /** The launcher and what it started, itself last. */
    private static Stream<ProcessHandle> family(Process launcher) {
        return Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle()));
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The server's own process, a child of the launcher's, as noted in the data directory. */
    @Override
    public Optional<ProcessHandle> process() {
        try {
            String pid = Files.readString(directory.resolve("data/server.pid")).strip();
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    /** What the server itself has written since its data directory is there. */
    public String serverLog() {
        try {
            return Files.readString(directory.resolve("data/logs/server.0.log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The data directory. */
    public Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("server.log");
    }
}
