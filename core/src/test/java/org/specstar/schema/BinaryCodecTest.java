package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.payload.Binary;
import org.specstar.payload.Encoding;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;

class BinaryCodecTest {
    private static final String ID = "de8594e96f754233724b8f20584e4bc0";
    private static final byte[] HELLO = "hello blob".getBytes(UTF_8);
    private static final Binary STORED = Binary.stored(ID, 10).withContentType("text/plain");

    record Document(
            String name,
            @Nullable Binary attachment,
            @Default("[]") List<Binary> pages) {}

    record Inner(Binary file, String note) {}

    @Tagged("kind")
    sealed interface Part {}

    record Scan(Binary image) implements Part {}

    record Words(String text) implements Part {}

    record Deep(
            Inner inner,
            @Nullable Inner innerOrNull,
            List<@Nullable Binary> list,
            Set<Binary> set,
            Map<String, Binary> map,
            Part part,
            List<Part> parts,
            Map<String, List<Inner>> nested,
            long number) {}

    record Plain(String text, List<Words> words) {}

    private final PayloadCodec<Document> codec = PayloadCodecs.compile(Document.class);
    private final PayloadCodec<Deep> deepCodec = PayloadCodecs.compile(Deep.class);

    private Binary read(String attachment) {
        Document document = codec.decode(json(attachment));
        return document.attachment() == null ? Binary.stored("none") : document.attachment();
    }

    private static byte[] json(String attachment) {
        return ("{\"name\":\"d\",\"attachment\":" + attachment + "}").getBytes(UTF_8);
    }

    private String written(Document document) {
        return new String(codec.encode(document), UTF_8);
    }

    private static Deep deep(Binary one, Binary other) {
        List<@Nullable Binary> holed = new ArrayList<>(List.of(one, other));
        holed.add(null);
        return new Deep(
                new Inner(one, "n"),
                null,
                holed,
                Set.of(one),
                Map.of("a", one, "b", other),
                new Scan(one),
                List.of(new Words("w"), new Scan(other)),
                Map.of("k", List.of(new Inner(other, "m"))),
                7);
    }

    @Test
    void dataShouldGiveTheIdAndTheSize() {
        Binary binary = read("{\"data\":\"aGVsbG8gYmxvYg==\"}");

        assertThat(binary.fileId()).isEqualTo(ID);
        assertThat(binary.size()).hasValue(10);
        assertThat(binary.contentType()).isEmpty();
        assertThat(binary.data()).hasValueSatisfying(data -> assertThat(data).isEqualTo(HELLO));
    }

    @Test
    void dataShouldWinOverWhatElseIsSaid() {
        Binary binary =
                read("{\"file_id\":\"feedbeef\",\"size\":1,\"data\":\"aGVsbG8gYmxvYg==\",\"content_type\":\"x/y\"}");

        assertThat(binary).isEqualTo(Binary.of(HELLO, "x/y"));
        assertThat(binary.fileId()).isEqualTo(ID);
    }

    @Test
    void emptyDataShouldBeABinaryToo() {
        assertThat(read("{\"data\":\"\"}").fileId()).isEqualTo("99aa06d3014798d86001c324468d497f");
    }

    @Test
    void idAloneShouldBeEnough() {
        assertThat(read("{\"file_id\":\"" + ID + "\"}")).isEqualTo(Binary.stored(ID));
    }

    @Test
    void binaryShouldBeWrittenInTheOrderOfTheOriginal() {
        Document document = codec.decode(
                json("{\"content_type\":\"text/plain\",\"size\":10,\"unknown\":[{}],\"file_id\":\"" + ID + "\"}"));

        assertThat(written(document))
                .isEqualTo("{\"name\":\"d\",\"attachment\":{\"file_id\":\"" + ID
                        + "\",\"size\":10,\"content_type\":\"text/plain\"},\"pages\":[]}");
    }

    @Test
    void dataShouldNeverBeWritten() {
        String written = written(new Document("d", null, List.of(Binary.of(HELLO))));

        assertThat(written)
                .isEqualTo("{\"name\":\"d\",\"attachment\":null,\"pages\":[{\"file_id\":\"" + ID + "\",\"size\":10}]}");
    }

    @Test
    void equalityShouldNotDependOnTheBytesBeingHere() {
        Binary arriving = Binary.of(HELLO, "text/plain");

        assertThat(arriving).isEqualTo(STORED).hasSameHashCodeAs(STORED);
        assertThat(arriving.withoutData().data()).isEmpty();
        assertThat(Binary.of("p2".getBytes(UTF_8), "text/plain")).isNotEqualTo(arriving);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            {"data":"@@@"}                          ; Invalid base64 encoded string - at `$.attachment.data`        ; /attachment/data
            {"data":"@@@@"}                         ; Invalid base64 encoded string - at `$.attachment.data`        ; /attachment/data
            {"data":"aGVsbG8"}                      ; Invalid base64 encoded string - at `$.attachment.data`        ; /attachment/data
            {"data":"aGVs\\nbG8="}                  ; Invalid base64 encoded string - at `$.attachment.data`        ; /attachment/data
            {"data":"____"}                         ; Invalid base64 encoded string - at `$.attachment.data`        ; /attachment/data
            {"data":null}                           ; Expected `str`, got `null` - at `$.attachment.data`           ; /attachment/data
            {"data":5}                              ; Expected `str`, got `int` - at `$.attachment.data`            ; /attachment/data
            {"file_id":5}                           ; Expected `str`, got `int` - at `$.attachment.file_id`         ; /attachment/file_id
            {"file_id":"a","size":"1"}              ; Expected `int`, got `str` - at `$.attachment.size`            ; /attachment/size
            {"file_id":"a","size":1e99}             ; Expected `int`, got `float` - at `$.attachment.size`          ; /attachment/size
            {"file_id":"a","content_type":null}     ; Expected `str`, got `null` - at `$.attachment.content_type`   ; /attachment/content_type
            {"file_id":"a","file_id":"a"}           ; Duplicate field `file_id` - at `$.attachment`                 ; /attachment
            {}                                      ; Object missing required field `file_id` - at `$.attachment`   ; /attachment
            {"size":1}                              ; Object missing required field `file_id` - at `$.attachment`   ; /attachment
            "aGVsbG8="                              ; Expected `object | null`, got `str` - at `$.attachment`       ; /attachment
            [1]                                     ; Expected `object | null`, got `array` - at `$.attachment`     ; /attachment
            """)
    void whatIsNoBinaryShouldBeRefusedByItsPlace(String attachment, String message, String pointer) {
        assertThatExceptionOfType(InvalidPayloadException.class)
                .isThrownBy(() -> codec.decode(json(attachment)))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }

    @Test
    void unknownMembersShouldBeRefusedWhereTheModelForbidsThem() {
        assertThatThrownBy(() -> codec.decodeStrictly(json("{\"file_id\":\"a\",\"x\":1}")))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage("Object contains unknown field `x` - at `$.attachment`");
    }

    @Test
    void wrongItemShouldBeRefusedByItsPosition() {
        assertThatThrownBy(() ->
                        codec.decode("{\"name\":\"d\",\"pages\":[{\"data\":\"\"},{\"data\":\"?\"}]}".getBytes(UTF_8)))
                .hasMessage("Invalid base64 encoded string - at `$.pages[1].data`");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void binariesAtEveryPlaceShouldSurvive(Encoding encoding) {
        Deep deep = deep(STORED, Binary.stored("0".repeat(32), 5));

        byte[] stored = deepCodec.form(encoding).stored(deepCodec.encode(deep));

        assertThat(deepCodec.decode(deepCodec.form(encoding).json(stored))).isEqualTo(deep);
    }

    @Test
    void messagePackShouldHaveTheMembersOfTheJson() {
        byte[] stored = codec.form(Encoding.MSGPACK).stored(codec.encode(new Document("d", STORED, List.of())));

        assertThat(HexFormat.of().formatHex(stored))
                .isEqualTo("83a46e616d65a164aa6174746163686d656e7483a766696c655f6964d920"
                        + HexFormat.of().formatHex(ID.getBytes(UTF_8))
                        + "a473697a650aac636f6e74656e745f74797065aa746578742f706c61696ea5706167657390");
    }

    @Test
    void everyBinaryShouldBeFound() {
        Binary other = Binary.stored("0".repeat(32), 5);

        List<Binary> found = deepCodec.binaries(deep(STORED, other));

        assertThat(found).containsOnly(STORED, other).hasSize(9);
        assertThat(deepCodec.hasBinaries()).isTrue();
    }

    @Test
    void everyBinaryShouldBeReplaced() {
        Binary other = Binary.stored("0".repeat(32), 5);
        Binary typed = other.withContentType("image/png");

        Deep replaced = deepCodec.withBinaries(deep(STORED, other), binary -> binary.equals(other) ? typed : binary);

        assertThat(replaced).isEqualTo(deep(STORED, typed));
    }

    @Test
    void payloadThatStaysShouldBeTheSameObject() {
        Deep deep = deep(STORED, Binary.stored("0".repeat(32), 5));

        assertThat(deepCodec.withBinaries(deep, binary -> binary)).isSameAs(deep);
    }

    @Test
    void binariesThatBecomeEqualShouldBeOneInASet() {
        record Files(Set<Binary> files) {}
        PayloadCodec<Files> files = PayloadCodecs.compile(Files.class);
        Files two = files.decode(
                "{\"files\":[{\"data\":\"cDI=\"},{\"data\":\"cDI=\",\"content_type\":\"a/b\"}]}".getBytes(UTF_8));

        Files one = files.withBinaries(two, binary -> binary.withContentType("a/b"));

        assertThat(two.files()).hasSize(2);
        assertThat(one.files()).hasSize(1);
    }

    @Test
    void recordThatRefusesItsNewBinaryShouldBeNamed() {
        record Small(Binary file) {
            Small {
                if (file.size().orElse(0) > 100) {
                    throw new IllegalArgumentException("too large");
                }
            }
        }
        record Holder(List<Small> files) {}
        PayloadCodec<Holder> holders = PayloadCodecs.compile(Holder.class);
        Holder holder = new Holder(List.of(new Small(STORED)));

        assertThatThrownBy(() -> holders.withBinaries(holder, binary -> binary.withSize(101)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("too large");
    }

    @Test
    void modelWithoutBinariesShouldHaveNone() {
        PayloadCodec<Plain> plain = PayloadCodecs.compile(Plain.class);
        Plain value = new Plain("t", List.of(new Words("w")));

        assertThat(plain.hasBinaries()).isFalse();
        assertThat(plain.binaries(value)).isEmpty();
        assertThat(plain.withBinaries(value, binary -> STORED)).isSameAs(value);
    }

    @Test
    void binaryShouldNotBeIndexed() {
        record Wrong(@Indexed Binary file) {}

        assertThatThrownBy(() -> PayloadCodecs.compile(Wrong.class))
                .isInstanceOf(DeclarationException.class)
                .hasMessageContaining("cannot be @Indexed");
    }

    @Test
    void fingerprintShouldTellABinaryFromARecordOfItsMembers() {
        record Described(String fileId, long size, String contentType) {}
        record Other(
                String name,
                @Nullable Described attachment,
                @Default("[]") List<Described> pages) {}

        assertThat(PayloadCodecs.compile(Other.class).fingerprint()).isNotEqualTo(codec.fingerprint());
    }
}
