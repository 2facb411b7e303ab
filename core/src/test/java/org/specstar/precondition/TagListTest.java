package org.specstar.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.precondition.TagList.Kind;

class TagListTest {
    private static String shown(TagList list) {
        return list.tags().stream()
                .map(tag -> (tag.weak() ? "weak " : "") + "<" + tag.opaque() + ">")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "a"                  | <a>
                    "a","b"              | <a> <b>
                    "a" , "b"            | <a> <b>
                    ' "a" '              | <a>
                    "a",                 | <a>
                    ,"a",,"b",           | <a> <b>
                    "a,b"                | <a,b>
                    "a,b","c"            | <a,b> <c>
                    W/"a"                | weak <a>
                    W/"a", "a"           | weak <a> <a>
                    ""                   | <>
                    "W/"                 | <W/>
                    "*"                  | <*>
                    "a;b=(c)"            | <a;b=(c)>
                    "é"                  | <é>
                    """)
    void tagsShouldBeReadInTheirOrder(String header, String tags) {
        TagList list = TagList.parse(header);

        assertThat(list.kind()).isEqualTo(Kind.LIST);
        assertThat(shown(list)).isEqualTo(tags);
        assertThat(list.text()).isEqualTo(header);
    }

    @Test
    void linesJoinedByCommasShouldBeOneList() {
        assertThat(shown(TagList.parse(String.join(",", "\"a\"", "W/\"b\", \"c\"", "\"d\""))))
                .isEqualTo("<a> weak <b> <c> <d>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " *", "*\t"})
    void starShouldBeAny(String header) {
        assertThat(TagList.parse(header).kind()).isEqualTo(Kind.ANY);
        assertThat(TagList.parse(header).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "a",
                "'a'",
                "\"",
                "\"a",
                "a\"",
                "\"a\"b",
                "\"a\" \"b\"",
                "\"a\"\"b\"",
                "w/\"a\"",
                "W\"a\"",
                "W/ \"a\"",
                "W/a",
                "*,\"a\"",
                "\"a\",*",
                "**",
                "\"a b\"",
                "\"a\u007f\"",
                "\"a\u0000\"",
                "\"a\tb\"",
                "\"a\";q=1"
            })
    void anythingElseShouldBeMalformedAndMatchNothing(String header) {
        TagList list = TagList.parse(header);

        assertThat(list.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(list.tags()).isEmpty();
        assertThat(list.matchesStrongly(new EntityTag("a"))).isFalse();
        assertThat(list.matchesWeakly(new EntityTag("a"))).isFalse();
        assertThat(list.text()).isEqualTo(header);
    }

    @Test
    void veryLongListShouldBeReadInOneGo() {
        TagList list = TagList.parse("\"a\",".repeat(100_000));

        assertThat(list.tags()).hasSize(100_000);
    }

    @Test
    void veryLongGarbageShouldBeRefusedAtOnce() {
        assertThat(TagList.parse(" ".repeat(200_000) + "x").kind()).isEqualTo(Kind.MALFORMED);
        assertThat(TagList.parse("\"a\"" + " ,".repeat(200_000) + "x").kind()).isEqualTo(Kind.MALFORMED);
        assertThat(TagList.parse("\"" + "a".repeat(500_000)).kind()).isEqualTo(Kind.MALFORMED);
    }
}
