package org.specstar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "a)",
                "*a",
                "a{2,1}",
                "a{256}",
                "((a{100}){100}){100}",
                "(?:(?:(?:(?:){255}){255}){255}){255}",
                "((|){255}){255}",
                "(?=a)",
                "(?<!a)",
                "(a)\\1",
                "\\p{L}",
                "[z-a]",
                "[[:nothing:]]"
            })
    void whatNotEveryStoreCanFollowShouldBeRefused(String text) {
        assertThatThrownBy(() -> Regex.of(text))
                .isInstanceOf(InvalidRegexException.class)
                .hasMessageStartingWith("Invalid regular expression");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0[2-4]$ | Issue 03 | true",
                "0[2-4]$ | Issue 30 | false",
                "(?i)ÉCOLE | une école | true",
                "(?i)[à-ö]+! | ÄÄ! | true",
                "^a.c$ | abc | true",
                "(?s)^a.c$ | abc | true",
                "\\bfoo\\b | a foo b | true",
                "\\bfoo\\b | afoo | false",
                "(?P<year>[0-9]{4})-[01][0-9] | 2026-11 | true",
                "(ab){2,3}? | ababab | true"
            })
    void expressionShouldBeFoundAnywhere(String text, String searched, boolean found) {
        assertThat(Regex.of(text).isFoundIn(searched)).isEqualTo(found);
    }

    /** The library takes {@code E} and {@code [Ee]} for the same here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E|[Ee]x; ex; true",
                "E|(?i)Ex; ex; true",
                "E|(?:E|e)x; ex; true",
                "E|(?:(E)|[e])x; ex; true",
                "E{1}|[Ee]{1}x; ex; true",
                "Ā|[Āā]x; āx; true",
                "É|[Éé]\\B; é; true",
                "[Ee]x|E; e; false",
                "(?:E|e)x|E; e; false",
                "(?:E|e|xy)z|E; e; false"
            })
    void casesOfACharacterShouldBeToldApart(String text, String searched, boolean found) {
        assertThat(Regex.of(text).isFoundIn(searched)).isEqualTo(found);
    }
}
