package org.specstar.rest.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPartsTest {
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "B"));

    /** Gives its bytes in pieces of any length, as a network does. */
    private static final class Trickle extends ByteArrayInputStream {
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(50)));
        }
    }

    private static FormParts parts(String body) {
        return FormParts.of(FORM, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
    }

    private static String content(String body) throws IOException {
        return text(parts(body).find("file").orElseThrow().content());
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), ISO_8859_1);
    }

    @Test
    void partShouldBeRead() throws IOException {
        FormPart part = parts(
                        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nuploaded text\r\n--B--\r\n")
                .find("file")
                .orElseThrow();

        assertThat(part.contentType()).isEqualTo("text/plain");
        assertThat(text(part.content())).isEqualTo("uploaded text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--B--\r\n", "--B--", "--B--\r\nepilogue", "--B \t\r\nContent-Type: x/y\r\n\r\nmore\r\n--B--"})
    void partShouldEndWhereTheNextBeginsOrTheFormEnds(String end) throws IOException {
        assertThat(content("--B\r\nContent-Disposition: form-data; name=file\r\n\r\nx\r\n" + end))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "-",
                "--",
                "--B",
                "\r\n--",
                "\r\n-B",
                "\r\r\n",
                "a\r\n--",
                "\r\n\r\n--\r\n",
                "\n--B--\n"
            })
    void contentShouldBeWhateverItIs(String content) throws IOException {
        assertThat(content("--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + content + "\r\n--B--\r\n"))
                .isEqualTo(content);
    }

    @Test
    void otherPartsAndWhatStandsBeforeThemShouldBePassedOver() throws IOException {
        String body = "preamble\r\n--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nname=\"file\"\r\n--B\r\n"
                + "content-disposition: form-data; NAME=\"file\"\r\n\r\nx\r\n--B--";

        assertThat(content(body)).isEqualTo("x");
    }

    @Test
    void formWithoutThePartShouldHaveNone() throws IOException {
        assertThat(parts("--B\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--B--\r\n")
                        .find("file"))
                .isEmpty();
        assertThat(parts("--B--\r\n").find("file")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    form-data; name="file"                               | file
                    form-data;name=file                                  | file
                    form-data; filename="; name=\\"x\\""; name="file"    | file
                    form-data; filename="a;name=x"; name="file"          | file
                    form-data; name="a\\"b"                              | a"b
                    form-data; name=""                                   |
                    form-data; filename="name=file"                      |
                    form-data                                            |
                    """)
    void nameShouldBeReadFromTheDisposition(String disposition, @Nullable String name) throws IOException {
        String body = "--B\r\nContent-Disposition: " + disposition.replace("\\\\", "\\") + "\r\n\r\nx\r\n--B--\r\n";

        assertThat(parts(body).find(name == null ? "" : name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--B",
                "--B\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"file\"",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf of the con",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf\r\n--",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf\r\n--B",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nhalf\r\n--B-",
                "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--Boundary\r\n--B--\r\n",
                "--Bx\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--B--\r\n"
            })
    void formThatIsCutShortOrBrokenShouldNotLookWhole(String body) {
        assertThatThrownBy(() -> content(body)).isInstanceOf(MalformedFormException.class);
    }

    @Test
    void longHeadersAndPreamblesShouldBeRefused() {
        assertThatThrownBy(() -> content("--B\r\n" + "x".repeat(9_000) + "\r\n\r\nx\r\n--B--"))
                .isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(() -> content("--B\r\n" + "a: b\r\n".repeat(60) + "\r\nx\r\n--B--"))
                .isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(() -> content("x".repeat(FormParts.MOST_PASSED + 1_000) + "\r\n--B--"))
                .isInstanceOf(MalformedFormException.class);
    }

    @Test
    void mediaTypeWithoutABoundaryShouldBeRefused() {
        InputStream body = InputStream.nullInputStream();

        assertThatThrownBy(() -> FormParts.of(new MediaType("multipart", "form-data"), body))
                .isInstanceOf(MalformedFormException.class);
        assertThatThrownBy(() ->
                        FormParts.of(new MediaType("multipart", "form-data", Map.of("boundary", "x".repeat(71))), body))
                .isInstanceOf(MalformedFormException.class);
    }

    @Test
    void randomContentShouldComeOutAsItWasSentInWhateverPieces() throws IOException {
        Random random = new Random(7);
        byte[] signs = "\r\n--Bx".getBytes(UTF_8);

        for (int round = 0; round < 3_000; round++) {
            byte[] content = new byte[random.nextInt(200) + (round % 300 == 0 ? 200_000 : 0)];
            for (int index = 0; index < content.length; index++) {
                content[index] = signs[random.nextInt(signs.length)];
            }
            String delimiter = "--" + "B-B--B-B".substring(0, 1 + random.nextInt(8));
            if (new String(content, UTF_8).contains("\r\n" + delimiter)) {
                continue;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes((delimiter + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(content);
            body.writeBytes(("\r\n" + delimiter + "--\r\n").getBytes(UTF_8));

            MediaType form = new MediaType("multipart", "form-data", Map.of("boundary", delimiter.substring(2)));
            FormPart part = FormParts.of(form, new Trickle(body.toByteArray(), random))
                    .find("file")
                    .orElseThrow();

            assertThat(part.content().readAllBytes()).isEqualTo(content);
        }
    }
}
