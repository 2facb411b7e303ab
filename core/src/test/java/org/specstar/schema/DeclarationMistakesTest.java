package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.payload.PayloadCodec;

class DeclarationMistakesTest {
    enum Twice {
        @JsonName("a")
        FIRST,
        A
    }

    enum Nothing {}

    @SuppressWarnings({"ArrayRecordComponent", "NullablePrimitive"})
    record Wrong(
            BigInteger big,
            Optional<String> maybe,
            String[] array,
            Map<Long, String> byNumber,
            List<?> any,
            @Default("many") long count,
            @Default("[1") List<Long> list,
            @Default("null") String text,
            @Default("red") Twice twice,
            Nothing nothing,
            @Nullable int primitive,
            @JsonName("a.b") String dotted,
            @JsonName("count") String second) {}

    @Test
    void allMistakesShouldBeToldAtOnce() {
        String type = Wrong.class.getName();

        assertThat(mistakes(Wrong.class))
                .map(line -> line.replace(type, "Wrong"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Wrong.big: the type java.math.BigInteger is not supported; use text"),
                        line -> assertThat(line)
                                .startsWith("Wrong.maybe: the type java.util.Optional<java.lang.String> is not"),
                        line -> assertThat(line)
                                .startsWith("Wrong.array: the type java.lang.String[] is not supported"),
                        line -> assertThat(line).endsWith("is not supported; use String for the keys"),
                        line -> assertThat(line).startsWith("Wrong.any: the type ? is not supported"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "Wrong.count: the default 'many' is not JSON; write a value of its type as JSON"),
                        line -> assertThat(line).startsWith("Wrong.list: the default '[1' is not JSON;"),
                        line -> assertThat(line)
                                .isEqualTo("Wrong.text: the default 'null' does not fit: Expected `str`, got `null`;"
                                        + " write a value of its type"),
                        line -> assertThat(line)
                                .endsWith("$Twice.A: another constant has the JSON name 'a' too; give it a @JsonName"),
                        line -> assertThat(line)
                                .startsWith("Wrong.twice: the default 'red' does not fit: Invalid enum value 'red'"),
                        line -> assertThat(line).endsWith("$Nothing: it has no constants; give it at least one"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "Wrong.primitive: a primitive cannot be @Nullable; use its class, such as Long"),
                        line -> assertThat(line).startsWith("Wrong.dotted: the JSON name 'a.b' is empty or has a dot"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "Wrong.second: another component has the JSON name 'count' too; give it a @JsonName"));
    }

    record Tree(List<Tree> children) {}

    record Empty() {}

    record Box<T>(T value) {}

    @Test
    void recordsThatCannotBePayloadsShouldSayWhy() {
        assertThat(mistakes(String.class)).containsExactly("java.lang.String: it is not a record; declare it as one");
        assertThat(mistakes(Tree.class))
                .containsExactly(Tree.class.getName() + ": it contains itself; refer to another resource by its id");
        assertThat(mistakes(Empty.class))
                .containsExactly(Empty.class.getName() + ": it has no components; give it at least one");
        assertThat(mistakes(Box.class))
                .containsExactly(
                        Box.class.getName() + ": it has type parameters; declare a record with the types it will hold");
    }

    private record Hidden(
            @JsonName("größe") String kind,
            @Default("\"x\"") String quoted,
            @Default("7") String digits) {}

    @Test
    void namesAndDefaultsShouldBeTakenAsWritten() {
        PayloadCodec<Hidden> codec = PayloadCodecs.compile(Hidden.class);

        Hidden value = codec.decode("{\"größe\":\"k\"}".getBytes(UTF_8));

        assertThat(value).isEqualTo(new Hidden("k", "x", "7"));
        assertThat(codec.encode(value))
                .asString(UTF_8)
                .isEqualTo("{\"größe\":\"k\",\"quoted\":\"x\",\"digits\":\"7\"}");
    }

    private static List<String> mistakes(Class<?> type) {
        return catchThrowableOfType(DeclarationException.class, () -> PayloadCodecs.compile(type))
                .mistakes();
    }
}
