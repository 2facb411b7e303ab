package org.specstar.rest.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    report.pdf            | attachment; filename="report.pdf"
                    my report.pdf         | attachment; filename="my report.pdf"
                    ../../etc/passwd      | attachment; filename="_.._etc_passwd"
                    C:\\temp\\a.txt       | attachment; filename="C__temp_a.txt"
                    a"b.txt               | attachment; filename="a_b.txt"
                    a;b=c.txt             | attachment; filename="a_b=c.txt"; filename*=UTF-8''a%3Bb%3Dc.txt
                    100%.txt              | attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt
                    Größe.txt             | attachment; filename="Gr__e.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.txt
                    漢字.txt              | attachment; filename="__.txt"; filename*=UTF-8''%E6%BC%A2%E5%AD%97.txt
                    .hidden               | attachment; filename="hidden"
                    name.                 | attachment; filename="name"
                    ...                   | attachment
                    """)
    void nameShouldBeOneNameInAHeader(String wished, String disposition) {
        assertThat(FileName.of(wished.replace("\\\\", "\\")).disposition()).isEqualTo(disposition);
    }

    @Test
    void noNameShouldStillBeADownload() {
        assertThat(FileName.of("").disposition()).isEqualTo("attachment");
        assertThat(FileName.of(" \t").disposition()).isEqualTo("attachment; filename=\"_\"");
    }

    @Test
    void lineEndsShouldNotReachTheHeader() {
        assertThat(FileName.of("a\r\nSet-Cookie: x=1").disposition())
                .isEqualTo("attachment; filename=\"a__Set-Cookie_ x=1\"");
        assertThat(FileName.of("a\u0000b\u0085c\u2028d").disposition()).isEqualTo("attachment; filename=\"a_b_cd\"");
    }

    @Test
    void marksOfDirectionShouldGo() {
        assertThat(FileName.of("photo\u202Egpj.exe").text()).isEqualTo("photogpj.exe");
        assertThat(FileName.of("\u2066a\u200Bb\uFEFF").text()).isEqualTo("ab");
    }

    @Test
    void longNameShouldBeCut() {
        assertThat(FileName.of("x".repeat(10_000)).text()).hasSize(150);
        assertThat(FileName.of("\uD83D\uDE00".repeat(10_000)).text().codePoints())
                .hasSize(150);
    }

    @Test
    void anyTextShouldMakeAHeaderOfOneLineInAscii() {
        Random random = new Random(7);

        for (int round = 0; round < 20_000; round++) {
            StringBuilder wished = new StringBuilder();
            random.ints(random.nextInt(20), 0, 0x3000).forEach(wished::appendCodePoint);
            random.ints(random.nextInt(5), 0, 0x80).forEach(wished::appendCodePoint);

            assertThat(FileName.of(wished.toString()).disposition())
                    .matches("attachment(; filename=\"[\\x20-\\x7e&&[^\"\\\\%;/]]+\""
                            + "(; filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+)?)?");
        }
    }
}
