package org.specstar.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {
    private static String diff(String from, String to) {
        return new String(JsonDiff.between(from.getBytes(UTF_8), to.getBytes(UTF_8)), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"a":1,"b":[2]} | {"b":[2],"a":1} | []
                    {"points":1}    | {"points":9}    | [{"op":"replace","path":"/points","value":9}]
                    {"a":1}         | {"b":1,"a":1}   | [{"op":"add","path":"/b","value":1}]
                    {"a":null}      | {}              | [{"op":"remove","path":"/a"}]
                    {}              | {"a":null}      | [{"op":"add","path":"/a","value":null}]
                    {"a":1}         | {"a":1.0}       | [{"op":"replace","path":"/a","value":1.0}]
                    {"a":1e16}      | {"a":2e16}      | [{"op":"replace","path":"/a","value":2e16}]
                    {"a":1.50}      | {"a":1.5}       | []
                    {"a":{"b":"x"}} | {"a":{"b":"y"}} | [{"op":"replace","path":"/a/b","value":"y"}]
                    {"a":{"b":1}}   | {"a":[1]}       | [{"op":"replace","path":"/a","value":[1]}]
                    {"a/b":1,"c~":2} | {"a/b":2}      | [{"op":"remove","path":"/c~0"},{"op":"replace","path":"/a~1b","value":2}]
                    {"":{"~1":1}}   | {"":{"~1":2}}   | [{"op":"replace","path":"//~01","value":2}]
                    """)
    void objectsShouldDifferMemberByMember(String from, String to, String expected) {
        assertThat(diff(from, to)).isEqualTo(expected);
    }

    @Test
    void membersShouldGoInTheOldOrderAndComeInTheNewOne() {
        assertThat(diff("{\"z\":1,\"k\":1,\"y\":1}", "{\"d\":2,\"k\":2,\"c\":2}"))
                .isEqualTo("[{\"op\":\"remove\",\"path\":\"/z\"},{\"op\":\"remove\",\"path\":\"/y\"},"
                        + "{\"op\":\"add\",\"path\":\"/d\",\"value\":2},{\"op\":\"replace\",\"path\":\"/k\",\"value\":2},"
                        + "{\"op\":\"add\",\"path\":\"/c\",\"value\":2}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    [1,2,3]   | [1,9,3]     | [{"op":"replace","path":"/1","value":9}]
                    [1,2,3]   | [0,1,2,3]   | [{"op":"add","path":"/0","value":0}]
                    [1,2,3]   | [1,2,3,4]   | [{"op":"add","path":"/3","value":4}]
                    [1,2,3,4] | [1,4]       | [{"op":"remove","path":"/2"},{"op":"remove","path":"/1"}]
                    [1,1]     | [1,1,1]     | [{"op":"add","path":"/2","value":1}]
                    [1,1,1]   | [1]         | [{"op":"remove","path":"/2"},{"op":"remove","path":"/1"}]
                    [1,2,5]   | [1,3,4,5]   | [{"op":"replace","path":"/1","value":3},{"op":"add","path":"/2","value":4}]
                    [{"a":1,"b":1}] | [{"a":1,"b":2}] | [{"op":"replace","path":"/0/b","value":2}]
                    """)
    void listsShouldKeepTheirCommonBeginningAndEnd(String from, String to, String expected) {
        assertThat(diff(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    1       | 2       | [{"op":"replace","path":"","value":2}]
                    {"a":1} | null    | [{"op":"replace","path":"","value":null}]
                    {}      | []      | [{"op":"replace","path":"","value":[]}]
                    "x"     | "x"     | []
                    """)
    void otherRootShouldBeReplacedWhole(String from, String to, String expected) {
        assertThat(diff(from, to)).isEqualTo(expected);
    }

    @Test
    void diffManyTimesTheSizeOfTheDocumentsShouldReplaceTheWhole() {
        String name = "n".repeat(900);
        String from = nested(name, numbers(0));
        String to = nested(name, numbers(1));

        assertThat(diff(from, to)).isEqualTo("[{\"op\":\"replace\",\"path\":\"\",\"value\":" + to + "}]");
    }

    private static String nested(String name, String innermost) {
        return ("{\"" + name + "\":").repeat(90) + innermost + "}".repeat(90);
    }

    private static String numbers(int first) {
        return IntStream.range(first, first + 100_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
