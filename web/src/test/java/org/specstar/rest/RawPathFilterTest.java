package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/issue/a%2Fb",
                "/issue/a%2fb",
                "/issue/a%5Cb",
                "/issue/a%00",
                "/issue/a;v=1",
                "/issue/a%3Bv=1",
                "/issue/..",
                "/issue/../user",
                "/issue/./a",
                "/issue/.",
                "/issue/%2E%2e/user",
                "/issue/.%2e",
                "/issue/%2e"
            })
    void pathShouldBeRefused(String path) {
        assertThat(RawPathFilter.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/issue",
                "/issue/issue:1",
                "/issue/issue%3A1",
                "/issue/a..b",
                "/issue/...",
                "/issue/.hidden",
                "/issue/%C3%A4%20b",
                "/issue/100%252F"
            })
    void pathShouldPass(String path) {
        assertThat(RawPathFilter.isAmbiguous(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/issues/,true",
        "POST,/issue/restore/,true",
        "DELETE,/issues,false",
        "GET,/issues/,false",
        "HEAD,/issues/,false",
        "DELETE,/,false"
    })
    void writeToAnEmptyIdShouldBeRefused(String method, String path, boolean refused) {
        assertThat(RawPathFilter.writesToNothing(method, path)).isEqualTo(refused);
    }
}
