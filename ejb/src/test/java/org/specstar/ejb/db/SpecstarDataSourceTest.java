package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecstarDataSourceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void forget() {
        System.clearProperty("specstar.data");
        System.clearProperty("specstar.storage");
    }

    @Test
    void connectionShouldComeFromTheConfiguredDatabaseWhateverUserTheServerPasses() throws SQLException {
        System.setProperty("specstar.data", directory.toString());

        try (Connection connection = new SpecstarDataSource().getConnection("", "")) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("SQLite");
        }

        assertThat(directory.resolve(SqliteDatabase.FILE)).exists();
    }

    @Test
    void storageInMemoryShouldHaveADatabaseOutsideTheDataDirectory() throws SQLException {
        System.setProperty("specstar.data", directory.toString());
        System.setProperty("specstar.storage", "memory");

        try (Connection connection = new SpecstarDataSource().getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void wrongSettingsShouldNotHinderTheServerFromMakingIt() {
        System.setProperty("specstar.storage", "postgres");

        SpecstarDataSource source = new SpecstarDataSource();

        assertThatThrownBy(source::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("specstar.db.url");
    }

    @Test
    void writersShouldTakeTurnsThroughAllDataSourcesOfADatabase() throws SQLException {
        DatabaseSettings settings = DatabaseSettings.embedded(directory);

        assertThat(Databases.of(settings)).isSameAs(Databases.of(DatabaseSettings.embedded(directory)));
    }

    @Test
    void variableShouldStandInForAProperty() {
        assertThat(Databases.fromProcess("path")).contains(System.getenv("PATH"));
    }
}
