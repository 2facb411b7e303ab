package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;

class DatabaseSettingsTest {
    private static DatabaseSettings read(Map<String, String> settings) {
        return DatabaseSettings.read(key -> Optional.ofNullable(settings.get(key)));
    }

    @Test
    void nothingSetShouldMeanTheEmbeddedDatabaseInTheDataDirectory() {
        DatabaseSettings settings = read(Map.of());

        assertThat(settings.storage()).isEqualTo(StorageKind.DISK);
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void postgresShouldBeReadWithItsUser() {
        DatabaseSettings settings = read(Map.of(
                "specstar.storage", "postgres",
                "specstar.db.url", "jdbc:postgresql://db:5432/specstar",
                "specstar.db.user", "app",
                "specstar.db.password", " secret "));

        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db:5432/specstar");
        assertThat(settings.user().name()).isEqualTo("app");
        assertThat(settings.owner()).isEqualTo(settings.user());
        assertThat(settings.user().password()).isEqualTo(" secret ");
        assertThat(settings.allowUnsafe()).isFalse();
    }

    @Test
    void passwordShouldNotBeShown() {
        DatabaseSettings settings = DatabaseSettings.postgres("jdbc:postgresql://db/specstar", "app", "secret");

        assertThat(settings.toString())
                .contains("jdbc:postgresql://db/specstar")
                .doesNotContain("secret");
    }

    @Test
    void postgresWithoutUrlShouldBeRefusedWithTheKey() {
        assertThatThrownBy(() -> read(Map.of("specstar.storage", "postgres")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("specstar.db.url");
    }

    @Test
    void databaseThatIsNotChosenShouldNotBeLookedAt() {
        assertThat(read(Map.of("specstar.storage", "memory", "specstar.db.url", "nonsense"))
                        .url())
                .isEmpty();
    }

    @Test
    void ownerOfTheTablesShouldBeReadWithItsPassword() {
        DatabaseSettings settings = read(Map.of(
                "specstar.storage", "postgres-s3",
                "specstar.db.url", "jdbc:postgresql://db:5432/specstar",
                "specstar.db.user", "app",
                "specstar.db.owner.user", "owner",
                "specstar.db.owner.password", "secret"));

        assertThat(settings.owner().name()).isEqualTo("owner");
        assertThat(settings.owner().password()).isEqualTo("secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void storageOfTheApplicationShouldHaveNoDatabaseOfOurs() {
        assertThat(read(Map.of("specstar.storage", "tape")).storage()).isEqualTo(StorageKind.MEMORY);
    }
}
