package org.specstar.conformance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a user starts a server: by the launcher of the checkout, or without it. */
final class Launcher {
    private static final Path ROOT =
            Path.of(System.getProperty("specstar.root")).normalize();

    private Launcher() {}

    /** {@code ./specstar start} with these options, as a user calls it. */
    static Command specstar(String... options) {
        return (port, directory) -> {
            List<String> command = new ArrayList<>(List.of(
                    ROOT.resolve("specstar").toString(),
                    "start",
                    "--port",
                    String.valueOf(port),
                    "--data",
                    directory.resolve("data").toString()));
            command.addAll(List.of(options));
            return command;
        };
    }

    /** Payara Micro as it is downloaded, with this WAR and nothing prepared for it. */
    static Command payaraMicro(Path war) {
        return (port, directory) -> List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dspecstar.data=" + directory.resolve("data"),
                "-jar",
                ROOT.resolve("server-config/payara-micro/target/payara-micro.jar")
                        .toString(),
                "--rootdir",
                directory.resolve("payara-micro").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--contextroot",
                "/",
                "--port",
                String.valueOf(port),
                "--deploy",
                war.toString());
    }

    /** Starts the command on the JDK that runs the tests; what it prints is appended to the log. */
    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
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

    /** The command line of a server with this port and everything it keeps in this directory. */
    @FunctionalInterface
    interface Command {
        List<String> line(int port, Path directory);
    }
}
