package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;
import org.specstar.schema.SampleModels.Address;
import org.specstar.schema.SampleModels.Issue;
import org.specstar.schema.SampleModels.Plan;
import org.specstar.schema.SampleModels.Status;
import org.specstar.schema.SampleModels.User;

/** What is said of wrong payloads; all of it in the original's words where the original refuses too. */
class PayloadErrorsTest {
    record Fields(
            @Nullable Long i,
            @Default("0") int i32,
            @Default("0") short i16,
            @Default("0") byte i8,
            @Default("0") double f,
            @Default("0") float f32,
            @Default("false") boolean b,
            @Nullable String s,
            @Nullable Status e,
            @Default("[]") List<List<Long>> ll,
            @Default("[]") Set<Long> set,
            @Default("{}") Map<String, Long> m,
            @Default("{}") Map<String, Address> ma,
            @Default("[]") List<Address> la,
            @Default("2020-01-01") LocalDate day,
            @Nullable LocalDate dayOrNull,
            @Default("00:00:00") LocalTime t,
            @Default("2020-01-01T00:00:00Z") Instant dt,
            @Default("2020-01-01T00:00:00Z") OffsetDateTime aware,
            @Default("2020-01-01T00:00:00") LocalDateTime naive,
            @Default("00000000-0000-0000-0000-000000000000") UUID u,
            @Default("0") BigDecimal dec) {}

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {}                                       ; Object missing required field `title`                   ;
                    {"title":5}                              ; Expected `str`, got `int` - at `$.title`                ; /title
                    {"title":null}                           ; Expected `str`, got `null` - at `$.title`               ; /title
                    {"title":"x","status":"lost"}            ; Invalid enum value 'lost' - at `$.status`               ; /status
                    {"title":"x","status":"OPEN"}            ; Invalid enum value 'OPEN' - at `$.status`               ; /status
                    {"title":"x","points":"5"}               ; Expected `int`, got `str` - at `$.points`               ; /points
                    {"title":"x","points":5.5}               ; Expected `int`, got `float` - at `$.points`             ; /points
                    {"title":"x","points":5.0}               ; Expected `int`, got `float` - at `$.points`             ; /points
                    {"title":"x","points":1e3}               ; Expected `int`, got `float` - at `$.points`             ; /points
                    {"title":"x","points":true}              ; Expected `int`, got `bool` - at `$.points`              ; /points
                    {"title":"x","tags":["a",1]}             ; Expected `str`, got `int` - at `$.tags[1]`              ; /tags/1
                    {"title":"x","tags":"a"}                 ; Expected `array`, got `str` - at `$.tags`               ; /tags
                    {"title":"x","tags":null}                ; Expected `array`, got `null` - at `$.tags`              ; /tags
                    [1]                                      ; Expected `object`, got `array`                          ;
                    "x"                                      ; Expected `object`, got `str`                            ;
                    null                                     ; Expected `object`, got `null`                           ;
                    5                                        ; Expected `object`, got `int`                            ;
                    {"title":"x","priority":"top"}           ; Invalid enum value 'top' - at `$.priority`              ; /priority
                    {"title":"x","description":5}            ; Expected `str | null`, got `int` - at `$.description`   ; /description
                    {"title":"x","points":9223372036854775808}  ; Expected `int` <= 9223372036854775807 - at `$.points`  ; /points
                    {"title":"x","points":-9223372036854775809} ; Expected `int` >= -9223372036854775808 - at `$.points` ; /points
                    {"title":"x","points":1180591620717411303424} ; Expected `int` <= 9223372036854775807 - at `$.points` ; /points
                    {"title":"x","title":"y"}                ; Duplicate field `title`                                 ;
                    {"title":"x","\\u0074itle":"y"}          ; Duplicate field `title`                                 ;
                    {"title":"x","no":1,"no":2}              ; Duplicate field                                         ;
                    {"title":"x","no":[{"a":1,"a":2}]}       ; Duplicate field - at `$.no[0].a`                        ; /no/0/a
                    {"title":"\\ud800"}                      ; Text must not contain U+0000 or half of a surrogate pair - at `$.title` ; /title
                    {"title":"a\\u0000"}                     ; Text must not contain U+0000 or half of a surrogate pair - at `$.title` ; /title
                    """)
    void wrongIssuesShouldBeRefused(String json, String message, @Nullable String pointer) {
        assertRefused(PayloadCodecs.compile(Issue.class), json, message, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"username":"d","address":{"zip":"1"}}        ; Object missing required field `city` - at `$.address` ; /address
                    {"username":"d","address":{"city":5}}         ; Expected `str`, got `int` - at `$.address.city`       ; /address/city
                    {"username":"d","address":5}                  ; Expected `object | null`, got `int` - at `$.address`  ; /address
                    {"username":"d","born":"17/05/1990"}          ; Invalid RFC3339 encoded date - at `$.born`            ; /born
                    {"username":"d","score":null}                 ; Expected `float`, got `null` - at `$.score`           ; /score
                    {"username":"d","score":"1"}                  ; Expected `float`, got `str` - at `$.score`            ; /score
                    {"username":"d","score":1e999}                ; Number out of range - at `$.score`                    ; /score
                    {"username":"d","score":-1e1000000000}        ; Number out of range - at `$.score`                    ; /score
                    {"username":"d","active":1}                   ; Expected `bool`, got `int` - at `$.active`            ; /active
                    """)
    void wrongUsersShouldBeRefused(String json, String message, String pointer) {
        assertRefused(PayloadCodecs.compile(User.class), json, message, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"i":"x"}                         ; Expected `int | null`, got `str` - at `$.i`                ; /i
                    {"i32":2147483648}                ; Expected `int` <= 2147483647 - at `$.i32`                  ; /i32
                    {"i32":-2147483649}               ; Expected `int` >= -2147483648 - at `$.i32`                 ; /i32
                    {"i16":32768}                     ; Expected `int` <= 32767 - at `$.i16`                       ; /i16
                    {"i8":-129}                       ; Expected `int` >= -128 - at `$.i8`                         ; /i8
                    {"f":true}                        ; Expected `float`, got `bool` - at `$.f`                    ; /f
                    {"f32":1e39}                      ; Number out of range - at `$.f32`                           ; /f32
                    {"b":"true"}                      ; Expected `bool`, got `str` - at `$.b`                      ; /b
                    {"e":5}                           ; Expected `str | null`, got `int` - at `$.e`                ; /e
                    {"ll":[[1],["x"]]}                ; Expected `int`, got `str` - at `$.ll[1][0]`                ; /ll/1/0
                    {"ll":[5]}                        ; Expected `array`, got `int` - at `$.ll[0]`                 ; /ll/0
                    {"set":[1,1,"x"]}                 ; Expected `int`, got `str` - at `$.set[2]`                  ; /set/2
                    {"m":[]}                          ; Expected `object`, got `array` - at `$.m`                  ; /m
                    {"m":{"a/b":"x"}}                 ; Expected `int`, got `str` - at `$.m[...]`                  ; /m/a~1b
                    {"m":{"a":1,"a":2}}               ; Duplicate key - at `$.m[...]`                              ; /m/a
                    {"ma":{"a":{}}}                   ; Object missing required field `city` - at `$.ma[...]`      ; /ma/a
                    {"la":[{"city":"x"},{}]}          ; Object missing required field `city` - at `$.la[1]`        ; /la/1
                    {"day":5}                         ; Expected `date`, got `int` - at `$.day`                    ; /day
                    {"day":"2020-1-1"}                ; Invalid RFC3339 encoded date - at `$.day`                  ; /day
                    {"day":"2020-02-30"}              ; Invalid RFC3339 encoded date - at `$.day`                  ; /day
                    {"day":"0000-01-01"}              ; Invalid RFC3339 encoded date - at `$.day`                  ; /day
                    {"day_or_null":5}                 ; Expected `date | null`, got `int` - at `$.day_or_null`     ; /day_or_null
                    {"t":"24:00:00"}                  ; Invalid RFC3339 encoded time - at `$.t`                    ; /t
                    {"t":"12:00"}                     ; Invalid RFC3339 encoded time - at `$.t`                    ; /t
                    {"dt":5}                          ; Expected `datetime`, got `int` - at `$.dt`                 ; /dt
                    {"dt":"2020-01-01T24:00:00Z"}     ; Invalid RFC3339 encoded datetime - at `$.dt`               ; /dt
                    {"dt":"2020-01-01T00:00Z"}        ; Invalid RFC3339 encoded datetime - at `$.dt`               ; /dt
                    {"dt":"2020-01-01T00:00:00.Z"}    ; Invalid RFC3339 encoded datetime - at `$.dt`               ; /dt
                    {"dt":"2020-01-01"}               ; Invalid RFC3339 encoded datetime - at `$.dt`               ; /dt
                    {"dt":"2020-01-01T00:00:00+8:00"} ; Invalid RFC3339 encoded datetime - at `$.dt`               ; /dt
                    {"aware":"2020-01-01T00:00:00"}   ; Expected `datetime` with a timezone component - at `$.aware`    ; /aware
                    {"naive":"2020-01-01T00:00:00Z"}  ; Expected `datetime` with no timezone component - at `$.naive`   ; /naive
                    {"u":"x"}                         ; Invalid UUID - at `$.u`                                    ; /u
                    {"u":"1-1-1-1-1"}                 ; Invalid UUID - at `$.u`                                    ; /u
                    {"u":5}                           ; Expected `uuid`, got `int` - at `$.u`                      ; /u
                    {"dec":"x"}                       ; Invalid decimal string - at `$.dec`                        ; /dec
                    {"dec":true}                      ; Expected `decimal`, got `bool` - at `$.dec`                ; /dec
                    {"dec":1e1000000000}              ; Invalid decimal string - at `$.dec`                        ; /dec
                    """)
    void wrongValuesOfEveryTypeShouldBeRefused(String json, String message, String pointer) {
        assertRefused(PayloadCodecs.compile(Fields.class), json, message, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
                    {"range":{"from":2,"to":1}}               ; from must not be after to - at `$.range`   ; /range
                    {"more":[{"from":0,"to":1},{"from":2,"to":1}]} ; from must not be after to - at `$.more[1]` ; /more/1
                    """)
    void whatTheConstructorRefusesShouldBeRefused(String json, String message, String pointer) {
        assertRefused(PayloadCodecs.compile(Plan.class), json, message, pointer);
    }

    @Test
    void longEnumValuesShouldNotBeRepeatedWhole() {
        String json = "{\"title\":\"x\",\"status\":\"" + "z".repeat(10_000) + "\"}";

        assertRefused(
                PayloadCodecs.compile(Issue.class),
                json,
                "Invalid enum value '" + "z".repeat(100) + "…' - at `$.status`",
                "/status");
    }

    private static void assertRefused(PayloadCodec<?> codec, String json, String message, @Nullable String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode(json.getBytes(UTF_8)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer == null ? "" : pointer));
    }
}
