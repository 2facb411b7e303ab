package org.specstar.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;

class FullStorageTest {
    @Test
    void wantOfSpaceShouldBeFoundBeneathWhateverWasMadeOfIt() {
        assertThat(FullStorage.isCauseOf(new StorageException("x", new IOException("No space left on device"))))
                .isTrue();
        assertThat(FullStorage.isCauseOf(new StorageException(
                        "x", new IllegalStateException(new SQLException("could not extend file", "53100")))))
                .isTrue();
        assertThat(FullStorage.isCauseOf(new SQLException("[SQLITE_FULL] Insertion failed")))
                .isTrue();
    }

    @Test
    void otherFailuresShouldBeLeftAlone() {
        assertThat(FullStorage.isCauseOf(new StorageException("No space left on device")))
                .isFalse();
        assertThat(FullStorage.isCauseOf(new StorageException("x", new IOException("Input/output error"))))
                .isFalse();
        assertThat(FullStorage.isCauseOf(new SQLException("x", "53300"))).isFalse();
    }
}
