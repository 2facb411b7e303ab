package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;
import org.specstar.storage.OpenStorage;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;
import org.specstar.storage.memory.MemoryStorageFactory;

class StorageFactoriesTest {
    private static final StorageFactory MEMORY = new MemoryStorageFactory();

    private record Tape(String name) implements StorageFactory {
        @Override
        public OpenStorage build(StorageEnvironment environment, BlobStore binaries) {
            return MEMORY.build(environment, binaries);
        }
    }

    private static StorageFactories with(String own) {
        return new StorageFactories(Map.of(StorageKind.MEMORY, MEMORY), Map.of(own, new Tape(own)));
    }

    @Test
    void factoryShouldBeFoundByItsNameAndThatOfTheOriginal() {
        StorageFactories factories = with("tape");

        assertThat(factories.named("k", "memory")).isSameAs(MEMORY);
        assertThat(factories.named("k", "MemoryStorageFactory")).isSameAs(MEMORY);
        assertThat(factories.named("k", "tape")).isEqualTo(new Tape("tape"));
    }

    @Test
    void unknownNameShouldBeRefusedWithAllThatThereAre() {
        assertThatThrownBy(() -> with("tape").named("specstar.storage", "disc"))
                .isInstanceOf(SettingException.class)
                .hasMessage("Setting specstar.storage: 'disc' is none of memory, disk, postgres, postgres-disk,"
                        + " postgres-disk-s3, postgres-s3, s3, tape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "S3StorageFactory", "My Tape", "", "via/tape", "-"})
    void nameThatIsTakenOrMalformedShouldBeRefused(String name) {
        assertThatThrownBy(() -> with(name)).isInstanceOf(SettingException.class);
    }
}
