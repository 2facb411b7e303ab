package org.specstar.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendFileTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PG_DSN", "postgresql://app:p%40ss@db:5433/specstar?sslmode=require",
            "S3_SECRET", "geheim");

    @TempDir
    Path directory;

    private Map<String, String> read(String json) {
        try {
            Path file = Files.writeString(directory.resolve("backend.json"), json.replace('\'', '"'));
            return BackendFile.read(file, name -> Optional.ofNullable(ENVIRONMENT.get(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void recommendedProductionShouldBeReadWithItsSecretsFromTheEnvironment() {
        Map<String, String> settings = read("""
                {'version': 1,
                 'connections': {
                   'pg': {'type': 'postgres', 'options': {'dsn': '${PG_DSN}'}},
                   'disk1': {'type': 'disk', 'options': {'rootdir': '/srv/specstar'}},
                   's3': {'type': 's3', 'options': {'bucket': 'files', 'endpoint_url': 'http://minio:9000',
                          'access_key_id': 'app', 'secret_access_key': '${S3_SECRET}', 'region_name': null}}},
                 'meta': {'use': 'pg'}, 'resource': {'use': 'disk1'}, 'blob': {'use': 's3'}}
                """);

        assertThat(settings)
                .containsOnly(
                        Map.entry("specstar.storage", "postgres-disk"),
                        Map.entry("specstar.blob.storage", "s3"),
                        Map.entry("specstar.db.url", "jdbc:postgresql://db:5433/specstar?sslmode=require"),
                        Map.entry("specstar.db.user", "app"),
                        Map.entry("specstar.db.password", "p@ss"),
                        Map.entry("specstar.data", "/srv/specstar"),
                        Map.entry("specstar.s3.bucket", "files"),
                        Map.entry("specstar.s3.endpoint", "http://minio:9000"),
                        Map.entry("specstar.s3.access-key", "app"),
                        Map.entry("specstar.s3.secret-key", "geheim"));
    }

    @ParameterizedTest
    @CsvSource({
        "memory,memory,memory",
        "disk,disk,disk",
        "postgres,postgres,postgres",
        "postgres,disk,postgres-disk",
        "postgres,s3,postgres-s3",
        "s3,s3,s3",
        "tape,tape,tape"
    })
    void combinationShouldBeTheStorageOfItsName(String meta, String resource, String storage) {
        Map<String, String> settings = read("""
                {'version': 1,
                 'connections': {'a': {'type': '%s', 'options': %s}, 'b': {'type': '%s', 'options': %s}},
                 'meta': {'use': 'a'}, 'resource': {'use': 'b'}, 'mq': null}
                """.formatted(meta, options(meta), resource, options(resource)));

        assertThat(settings).containsEntry("specstar.storage", storage);
    }

    private static String options(String type) {
        return type.equals("postgres") ? "{'dsn': 'jdbc:postgresql://db/specstar'}" : "{}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | not JSON",
                "[] | not an object",
                "{'version': 2} | version 1",
                "{'version': 1, 'queue': {}} | queue",
                "{'version': 1, 'connections': {}, 'meta': {'use': 'pg'}} | 'pg'",
                "{'version': 1, 'connections': {'a': {'type': 'disk'}}} | meta",
                "{'version': 1, 'connections': {'a': {'type': 'disk', 'options': {'dir': 'x'}}}, 'meta': {'use': 'a'}} | 'dir'",
                "{'version': 1, 'connections': {'a': {'type': '${NONE}'}}, 'meta': {'use': 'a'}} | NONE",
                "{'version': 1, 'connections': {'a': {'type': 'disk'}, 'b': {'type': 's3'}}, 'meta': {'use': 'a'}, 'resource': {'use': 'b'}} | disk",
                "{'version': 1, 'connections': {'a': {'type': 'memory'}, 'q': {'type': 'rabbitmq'}}, 'meta': {'use': 'a'}, 'mq': {'use': 'q'}} | rabbitmq"
            })
    void mistakeShouldBeNamedWithTheKeyOfTheFile(String json, String named) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("Setting specstar.backend.file: ")
                .hasMessageContaining(named);
    }

    @Test
    void wrongConnectionUriShouldNotShowItsPassword() {
        assertThatThrownBy(() -> read("""
                {'version': 1,
                 'connections': {'pg': {'type': 'postgres', 'options': {'dsn': 'postgresql://app:my secret@db/x'}}},
                 'meta': {'use': 'pg'}}
                """))
                .hasMessageContaining("dsn")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
