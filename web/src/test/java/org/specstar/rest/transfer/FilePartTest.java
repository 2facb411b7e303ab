package org.specstar.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;

class FilePartTest {
    private final InputStream archive = new ByteArrayInputStream(new byte[3]);
    private final InputStream other = new ByteArrayInputStream(new byte[3]);

    @Test
    void partShouldBeFoundByItsName() {
        assertThat(FilePart.of(List.of(new ReceivedPart("note", other), new ReceivedPart("file", archive))))
                .isSameAs(archive);
    }

    @Test
    void formWithoutThePartShouldBeRefused() {
        assertThatThrownBy(() -> FilePart.of(List.of(new ReceivedPart("archive", other))))
                .isInstanceOfSatisfying(ParameterException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(failure.members()).containsEntry("parameter", "file");
                });
        assertThatThrownBy(() -> FilePart.of(List.of())).isInstanceOf(ParameterException.class);
    }
}
