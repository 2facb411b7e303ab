package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;
import org.specstar.ejb.config.SettingException;

class PostgresMigrationsIT implements MigrationsContract {
    @Override
    public Database fresh() {
        return new PostgresDatabase(PostgresFixture.freshDatabase());
    }

    @Test
    void nodesShouldBeAbleToStartTogether() {
        Database database = fresh();

        IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> new Migrations(database).run()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void databaseThatMayLoseWritesShouldBeRefusedUnlessAllowed() throws SQLException {
        DatabaseSettings settings = PostgresFixture.freshDatabase();
        Database database = new PostgresDatabase(settings);
        String name = settings.url().replaceFirst("^.*/(\\w+).*$", "$1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " SET synchronous_commit = off");
        }

        assertThatThrownBy(() -> new Migrations(database).run())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("synchronous_commit=off");
        assertThatCode(() -> new Migrations(new PostgresDatabase(unsafe(settings))).run())
                .doesNotThrowAnyException();
    }

    private static DatabaseSettings unsafe(DatabaseSettings settings) {
        return new DatabaseSettings(
                settings.storage(), settings.data(), settings.url(), settings.user(), settings.owner(), true);
    }

    @Test
    void unreachableServerShouldBeNamedWithItsKey() {
        DatabaseSettings nowhere = DatabaseSettings.postgres("jdbc:postgresql://127.0.0.1:1/none", "app", "secret");

        assertThatThrownBy(() -> new Migrations(new PostgresDatabase(nowhere)).run())
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Setting specstar.db.url: cannot reach")
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }
}
