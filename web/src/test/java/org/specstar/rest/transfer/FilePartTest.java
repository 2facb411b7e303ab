package org.specstar.rest.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.rest.form.MalformedFormException;
import org.specstar.rest.problem.ParameterException;

class FilePartTest {
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "cut"));

    private static InputStream form(String... names) {
        StringBuilder form = new StringBuilder();
        for (String name : names) {
            form.append("--cut\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\nbytes of ")
                    .append(name)
                    .append("\r\n");
        }
        return bytes(form + "--cut--\r\n");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void partShouldBeFoundByItsName() throws IOException {
        InputStream archive = FilePart.of(FORM, form("note", "file", "more"));

        assertThat(archive.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("bytes of file");
    }

    @Test
    void formWithoutThePartShouldBeRefused() {
        assertThatThrownBy(() -> FilePart.of(FORM, form("archive")))
                .isInstanceOfSatisfying(ParameterException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(failure.members()).containsEntry("parameter", "file");
                });
        assertThatThrownBy(() -> FilePart.of(FORM, form())).isInstanceOf(ParameterException.class);
    }

    @Test
    void whatIsNoFormShouldBeRefused() {
        assertThatThrownBy(() -> FilePart.of(FORM, bytes("archive"))).isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(() -> FilePart.of(MediaType.MULTIPART_FORM_DATA_TYPE, form("file")))
                .isInstanceOf(MalformedFormException.class);
    }
}
