package org.specstar.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.ErrorCode;

/** JSON Patch (RFC 6902) on one small payload. Quotes are apostrophes here. */
class PatchOperationTest {
    private static final String SECRET = "hunter2";
    private static final byte[] PAYLOAD = json("{'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2'}");

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(UTF_8);
    }

    private static String applied(String patch) {
        return new String(PatchParser.jsonPatch(json(patch)).applyTo(PAYLOAD), UTF_8).replace('"', '\'');
    }

    private static PatchException failure(String patch) {
        return catchThrowableOfType(PatchException.class, () -> applied(patch));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{'op':'merge','path':'/a'}]                | Unknown operation 'merge'
                    [{'op':'ADD','path':'/a','value':1}]        | Unknown operation 'ADD'
                    [{'op':'','path':'/a'}]                     | Unknown operation ''
                    [{'path':'/a'}]                             | Operation must have a 'op' member
                    [{'op':7,'path':'/a'}]                      | Operation must have a 'op' member
                    [{'op':'remove'}]                           | Operation must have a 'path' member
                    [{'op':'remove','path':7}]                  | Operation must have a 'path' member
                    [{'op':'remove','path':null}]               | Operation must have a 'path' member
                    [{'op':'add','path':'/a'}]                  | Operation must have a 'value' member
                    [{'op':'replace','path':'/a'}]              | Operation must have a 'value' member
                    [{'op':'test','path':'/a'}]                 | Operation must have a 'value' member
                    [{'op':'move','path':'/a'}]                 | Operation must have a 'from' member
                    [{'op':'copy','path':'/a','from':1}]        | Operation must have a 'from' member
                    [1]                                         | Operation 0 of the JSON Patch is not an object.
                    [{'op':'remove','path':'/a'},null]          | Operation 1 of the JSON Patch is not an object.
                    {'op':'remove','path':'/a'}                 | A JSON Patch (RFC 6902) is a list of operations.
                    'remove'                                    | A JSON Patch (RFC 6902) is a list of operations.
                    """)
    void malformedPatchShouldSayWhatIsWrongWithIt(String patch, String message) {
        PatchException failure = failure(patch);

        assertThat(failure).hasMessage(message);
        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'remove','path':'a'}]",
                "[{'op':'add','path':'a/b','value':1}]",
                "[{'op':'copy','path':'/a','from':'b'}]"
            })
    void pathThatIsNoPointerShouldBeRefused(String patch) {
        assertThat(failure(patch)).hasMessageContaining("JSON Pointer (RFC 6901)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [{'op':'add','path':'/z','value':null}]         | {'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2','z':null}
                    [{'op':'add','path':'/a','value':2}]            | {'a':2,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'add','path':'/b/c/0','value':0}]        | {'a':1,'b':{'c':[0,1,2]},'n':null,'s':'hunter2'}
                    [{'op':'add','path':'/b/c/2','value':3}]        | {'a':1,'b':{'c':[1,2,3]},'n':null,'s':'hunter2'}
                    [{'op':'add','path':'/b/c/-','value':3}]        | {'a':1,'b':{'c':[1,2,3]},'n':null,'s':'hunter2'}
                    [{'op':'remove','path':'/n'}]                   | {'a':1,'b':{'c':[1,2]},'s':'hunter2'}
                    [{'op':'replace','path':'/n','value':1}]        | {'a':1,'b':{'c':[1,2]},'n':1,'s':'hunter2'}
                    [{'op':'replace','path':'/a','value':null}]     | {'a':null,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'move','from':'/b/c/0','path':'/a'}]     | {'a':1,'b':{'c':[2]},'n':null,'s':'hunter2'}
                    [{'op':'move','from':'/a','path':'/a'}]         | {'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'copy','from':'/b/c','path':'/a'}]       | {'a':[1,2],'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'copy','from':'/n','path':'/a'}]         | {'a':null,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'test','path':'/n','value':null}]        | {'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'test','path':'/b','value':{'c':[1,2]}}] | {'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'replace','path':'','value':{'x':1}}]    | {'x':1}
                    [{'op':'add','path':'','value':[1]}]            | [1]
                    [{'op':'add','path':'','value':{}},{'op':'add','path':'/k','value':1}] | {'k':1}
                    []                                              | {'a':1,'b':{'c':[1,2]},'n':null,'s':'hunter2'}
                    [{'op':'remove','path':'/n','value':7,'more':1}] | {'a':1,'b':{'c':[1,2]},'s':'hunter2'}
                    """)
    void operationsShouldDoWhatTheStandardSays(String patch, String after) {
        assertThat(applied(patch)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op':'remove','path':'/nothing'}]",
                "[{'op':'remove','path':'/b/c/2'}]",
                "[{'op':'remove','path':'/b/c/-'}]",
                "[{'op':'replace','path':'/nothing','value':1}]",
                "[{'op':'replace','path':'/nothing/deep','value':1}]",
                "[{'op':'add','path':'/nothing/deep','value':1}]",
                "[{'op':'add','path':'/s/deep','value':1}]",
                "[{'op':'add','path':'/n/deep','value':1}]",
                "[{'op':'add','path':'/b/c/3','value':1}]",
                "[{'op':'add','path':'/b/c/x','value':1}]",
                "[{'op':'add','path':'/b/c/99999999999','value':1}]",
                "[{'op':'move','from':'/nothing','path':'/a'}]",
                "[{'op':'move','from':'/b','path':'/b/c'}]",
                "[{'op':'copy','from':'/nothing','path':'/a'}]",
                "[{'op':'copy','from':'/s/deep','path':'/a'}]",
                "[{'op':'test','path':'/s','value':'x'}]",
                "[{'op':'test','path':'/n','value':0}]",
                "[{'op':'test','path':'/nothing','value':null}]",
                "[{'op':'test','path':'/s/deep','value':1}]",
                "[{'op':'replace','path':'','value':'x'},{'op':'add','path':'/s','value':1}]"
            })
    void patchThatDoesNotApplyShouldSayWhereAndNeverWhatIsStored(String patch) {
        PatchException failure = failure(patch);

        assertThat(failure.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(failure.getMessage()).startsWith("Operation ").doesNotContain(SECRET);
        assertThat(failure.members().toString()).doesNotContain(SECRET);
    }

    @Test
    void removalOfTheWholeShouldBeRefused() {
        assertThat(failure("[{'op':'remove','path':''}]").code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void laterOperationShouldBeNamedByItsPlace() {
        assertThat(failure("[{'op':'remove','path':'/a'},{'op':'remove','path':'/a'}]"))
                .hasMessageStartingWith("Operation 1 ");
    }

    @Test
    void escapedPathsShouldNameTheirMembers() {
        byte[] payload = json("{'a/b':1,'c~d':2,'':3}");
        String patch = "[{'op':'remove','path':'/a~1b'},{'op':'remove','path':'/c~0d'},{'op':'remove','path':'/'}]";

        assertThat(new String(PatchParser.jsonPatch(json(patch)).applyTo(payload), UTF_8))
                .isEqualTo("{}");
    }
}
