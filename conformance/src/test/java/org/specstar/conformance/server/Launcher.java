package org.specstar.conformance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The top-level launcher of the checkout, as a user calls it. */
final class Launcher {
    private static final Path ROOT =
            Path.of(System.getProperty("specstar.root")).normalize();

    private Launcher() {}

    /** Starts {@code ./specstar start} on the JDK that runs the tests; what it prints is appended to the log. */
    static Process start(int port, Path data, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ROOT.resolve("specstar").toString(),
                "start",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** A fresh directory of this name for one server, below the module's build directory. */
    static Path freshDirectory(String name) throws IOException {
        Path servers = ROOT.resolve("conformance/target/servers");
        Files.createDirectories(servers);
        return Files.createTempDirectory(servers, name + "-");
    }
}
