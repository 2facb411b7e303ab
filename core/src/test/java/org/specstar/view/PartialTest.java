package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.JsonText;

class PartialTest {
    private static final String VALUE =
            "{\"title\":\"t\",\"tags\":[\"a\",\"b\",\"c\"],\"address\":{\"city\":\"x\",\"zip\":\"1\"},"
                    + "\"rows\":[{\"k\":1,\"l\":2},{\"k\":3,\"l\":4}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/title|{\"title\":\"t\"}",
                "title|{\"title\":\"t\"}",
                "/address/city|{\"address\":{\"city\":\"x\"}}",
                "/address/city,/title|{\"address\":{\"city\":\"x\"},\"title\":\"t\"}",
                "/tags/0|{\"tags\":[\"a\"]}",
                "/tags/-1|{\"tags\":[\"c\"]}",
                "/tags/9|{\"tags\":[]}",
                "/tags/0:2|{\"tags\":[\"a\",\"b\"]}",
                "/tags/::2|{\"tags\":[\"a\",\"c\"]}",
                "/tags/1:|{\"tags\":[\"b\",\"c\"]}",
                "/tags/:-1|{\"tags\":[\"a\",\"b\"]}",
                "/rows/*/k|{\"rows\":[{\"k\":1},{\"k\":3}]}",
                "/rows/-/k|{\"rows\":[{\"k\":1},{\"k\":3}]}",
                "/rows/0/k,/rows/*/l|{\"rows\":[{\"k\":1,\"l\":2},{\"l\":4}]}",
                "/nothing|{}",
                "/title/deeper|{}"
            })
    void partialShouldKeepTheChosenFieldsAndTheirNesting(String paths, String expected) {
        Partial partial = Partial.parse(List.of(paths.split(",")), Part.DATA);

        JsonText json = new JsonText();
        json.value(partial.applyTo(Part.DATA, VALUE.getBytes(UTF_8)));
        assertThat(json.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"data/title,DATA", "meta/title,META", "info/title,REVISION_INFO", "/meta/title,META", "title,DATA"})
    void prefixShouldNameThePart(String path, Part part) {
        assertThat(Partial.parse(List.of(path), Part.DATA).selects(part)).isTrue();
    }
}
