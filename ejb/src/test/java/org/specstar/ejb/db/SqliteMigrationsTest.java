package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;

class SqliteMigrationsTest implements MigrationsContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Override
    public Database fresh() {
        return SqliteDatabase.in(directory);
    }

    @Test
    void unusableDirectoryShouldBeNamedWithItsKey() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new Migrations(SqliteDatabase.in(file)).run())
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Setting specstar.data: cannot reach")
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void everyScriptOfTheFolderShouldBeNamed(String folder) throws IOException, URISyntaxException {
        URI uri = Objects.requireNonNull(MigrationScripts.class.getResource("/db/migration/" + folder))
                .toURI();

        assertThat(names(uri)).isEqualTo(MigrationScripts.names(folder));
    }

    private static List<String> names(URI folder) throws IOException {
        if (folder.getScheme().equals("file")) {
            return names(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return names(jar.getPath(folder.toString().replaceFirst("^.*!", "")));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
