package org.specstar.ejb.jpa;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lets processes that run the same code start quickly: the first one leaves its classes to the others as they are loaded. */
final class ArchivedClasses {
    private static final String FILE = "classes.jsa";

    private ArchivedClasses() {}

    /** What to tell a process: to leave its classes when it ends, or to take them. */
    static String option(Path directory, boolean first) {
        return (first ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + directory.resolve(FILE);
    }

    /** The class path of this process with jars in place of directories, whose classes cannot be left to others. */
    static String jars(Path directory) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                entries.add(packed(path, directory.resolve("classes" + entries.size() + ".jar")));
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            zip.setLevel(0);
            for (Path one : all.toList()) {
                String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                // Directories too: resources are also looked for by them.
                zip.putNextEntry(new ZipEntry(Files.isDirectory(one) ? name + "/" : name));
                if (Files.isRegularFile(one)) {
                    Files.copy(one, zip);
                }
            }
        }
        return jar.toString();
    }
}
