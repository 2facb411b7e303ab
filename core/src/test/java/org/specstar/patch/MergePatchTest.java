package org.specstar.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;
import org.specstar.payload.MalformedJsonException;

/** JSON Merge Patch (RFC 7386), and which kind a body is. Quotes are apostrophes here. */
class MergePatchTest {
    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(UTF_8);
    }

    private static String applied(PayloadPatch patch, String payload) {
        return new String(patch.applyTo(json(payload)), UTF_8).replace('"', '\'');
    }

    /** The examples of the standard's appendix A whose patch is an object. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'a':'b'}           | {'a':'c'}               | {'a':'c'}
                    {'a':'b'}           | {'b':'c'}               | {'a':'b','b':'c'}
                    {'a':'b'}           | {'a':null}              | {}
                    {'a':'b','b':'c'}   | {'a':null}              | {'b':'c'}
                    {'a':['b']}         | {'a':'c'}               | {'a':'c'}
                    {'a':'c'}           | {'a':['b']}             | {'a':['b']}
                    {'a':{'b':'c'}}     | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}
                    {'a':[{'b':'c'}]}   | {'a':[1]}               | {'a':[1]}
                    {'e':null}          | {'a':1}                 | {'e':null,'a':1}
                    {}                  | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}
                    {'a':1}             | {}                      | {'a':1}
                    """)
    void membersShouldBeReplacedAndNullShouldRemove(String payload, String patch, String after) {
        assertThat(applied(PatchParser.mergePatch(json(patch)), payload)).isEqualTo(after);
        assertThat(applied(PatchParser.byShape(json(patch)), payload)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "'x'", "null", "true"})
    void mergePatchThatIsNoObjectShouldBeRefused(String patch) {
        assertThatThrownBy(() -> PatchParser.mergePatch(json(patch)))
                .isInstanceOf(PatchException.class)
                .hasMessage("A JSON Merge Patch (RFC 7386) is an object.");
    }

    @Test
    void loneOperationShouldBeTakenForAMistake() {
        PatchException failure = catchThrowableOfType(
                PatchException.class, () -> PatchParser.byShape(json("{'op':'remove','path':'/a'}")));

        assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(failure).hasMessageContaining("list of operations");
    }

    @Test
    void objectThatHasOnlyOneOfTheTwoNamesShouldBeAMergePatch() {
        assertThat(applied(PatchParser.byShape(json("{'op':'remove'}")), "{}")).isEqualTo("{'op':'remove'}");
        assertThat(applied(PatchParser.byShape(json("{'path':'/a'}")), "{}")).isEqualTo("{'path':'/a'}");
    }

    @Test
    void objectWithBothNamesShouldBeAMergePatchWhereTheMediaTypeSaysSo() {
        assertThat(applied(PatchParser.mergePatch(json("{'op':'x','path':null}")), "{'path':1}"))
                .isEqualTo("{'op':'x'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{'op'", "{'a':1}x", "nothing"})
    void bodyThatIsNoJsonShouldBeRefused(String body) {
        assertThatThrownBy(() -> PatchParser.byShape(json(body))).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> PatchParser.jsonPatch(json(body))).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> PatchParser.mergePatch(json(body))).isInstanceOf(MalformedJsonException.class);
    }
}
