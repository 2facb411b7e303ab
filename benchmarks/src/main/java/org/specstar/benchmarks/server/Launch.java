package org.specstar.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server is started.
 *
 * @param home directory of the checkout
 * @param version of the checkout
 * @param storage as the launcher names it
 * @param resources how many there will be, for which a server that keeps all in memory needs room; 0 for a server as users
 *     start it, without the routes that show what it could do at most
 */
public record Launch(Path home, String version, String storage, long resources) {
    private static final long MEGABYTES = 4_096;
    private static final long RESOURCES_OF_MEGABYTE = 160;

    boolean needsPostgres() {
        return storage.startsWith("postgres");
    }

    boolean needsBucket() {
        return storage.endsWith("s3");
    }

    List<String> command(int port, Path data) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("specstar").toString(),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--storage",
                storage));
        if (resources > 0) {
            command.addAll(List.of("--models", models().toString()));
        }
        return command;
    }

    /** Those of the tracker, and with them the routes that do next to nothing. */
    private Path models() {
        return home.resolve("benchmarks/served/target/specstar-benchmark-models-" + version + ".jar");
    }

    /**
     * What the JVM is told beside its own options; what the user says comes last and wins. Where all is in memory, resources
     * find their room there already: a heap that grows with them is looked through again and again on its way.
     */
    String javaOptions(String ofUser) {
        if (!storage.equals("memory")) {
            return ofUser;
        }
        String size = MEGABYTES + resources / RESOURCES_OF_MEGABYTE + "m ";
        return resources == 0 ? "-Xmx" + size + ofUser : "-XX:+AlwaysPreTouch -Xms" + size + "-Xmx" + size + ofUser;
    }

    /** Whether the launcher has made the archive of classes that it starts servers from. */
    boolean hasArchive() {
        String[] archives = home.resolve("server-config/payara-micro/target/image")
                .toFile()
                .list((directory, name) -> name.startsWith("classes-") && name.endsWith(".jsa"));
        return archives != null && archives.length > 0;
    }

    /** @throws IOException naming what is missing */
    void check() throws IOException {
        for (Path file : List.of(home.resolve("specstar"), models())) {
            if (!file.toFile().isFile()) {
                throw new IOException("there is no " + file);
            }
        }
    }
}
