package org.specstar.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.benchmarks.load.Address;

/** Finds the process behind an address of this machine, where the system tells by {@code /proc}. */
final class ListeningProcess {
    private static final List<String> TABLES = List.of("/proc/net/tcp", "/proc/net/tcp6");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningProcess() {}

    static Optional<ServerProcess> of(Address address) {
        if (!HERE.contains(address.host())) {
            return Optional.empty();
        }
        Set<String> sockets = TABLES.stream()
                .flatMap(table -> sockets(Path.of(table), address.port()))
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> new ServerProcess(process.pid()));
    }

    private static Stream<String> sockets(Path table, int port) {
        String suffix = String.format(":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[LOCAL].endsWith(suffix) && columns[STATE].equals(LISTENING))
                    .map(columns -> "socket:[" + columns[INODE] + "]");
        } catch (IOException noSuchFile) {
            return Stream.empty();
        }
    }

    private static boolean holds(long process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
