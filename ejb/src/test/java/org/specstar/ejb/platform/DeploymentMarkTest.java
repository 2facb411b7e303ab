package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.Migrations;
import org.specstar.ejb.db.SqliteDatabase;

class DeploymentMarkTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private MarkedFiles files;

    @BeforeEach
    void makeDirectory() throws IOException {
        data = Files.createDirectories(directory.resolve("data/payloads/ab"))
                .resolve("../..")
                .normalize();
        files = new MarkedFiles(data);
    }

    private Database database(String name) {
        Database database = SqliteDatabase.in(directory.resolve(name));
        new Migrations(database).run();
        return database;
    }

    private static void addBinary(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO specstar_blob (file_id, size, content_type, used_micros)"
                    + " VALUES ('file', 1, 'text/plain', 5)");
        }
    }

    @Test
    void freshDirectoryShouldBeMarkedAndStayThatOfItsDatabase() {
        Database database = database("one");

        DeploymentMark.of(database).require(files);
        DeploymentMark.of(database).require(files);

        assertThat(data.resolve("deployment"))
                .hasContent(DeploymentMark.of(database("one")).id());
        assertThat(data).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void directoryOfAnotherDatabaseShouldBeRefusedUntilItsMarkIsReplaced() throws IOException {
        DeploymentMark.of(database("one")).require(files);
        DeploymentMark other = DeploymentMark.of(database("other"));

        assertThatThrownBy(() -> other.require(files))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(
                        "Setting specstar.data: the directory " + data + " belongs to another deployment: another id")
                .hasMessageContaining("write " + other.id() + " into")
                .hasMessageNotContaining("\n");

        Files.writeString(data.resolve("deployment"), other.id());
        assertThatCode(() -> other.require(files)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payloads", "blobs"})
    void oldFilesShouldBeRefusedByANewDatabaseAtEveryStart(String home) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve(home)).resolve("old"), "{}");
        Database database = database("one");

        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> DeploymentMark.of(database).require(files))
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("belongs to another deployment: it holds payloads or binaries")
                    .hasMessageContaining("the database is empty");
        }
        assertThat(data.resolve("deployment")).doesNotExist();
    }

    @Test
    void oldFilesBesideRowsShouldBeMarked() throws IOException, SQLException {
        Files.writeString(data.resolve("payloads/ab/old"), "{}");
        Database database = database("one");
        addBinary(database);

        DeploymentMark.of(database).require(files);

        assertThat(data.resolve("deployment"))
                .hasContent(DeploymentMark.of(database).id());
    }
}
