package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.schema.SampleModels.Issue;

class FingerprintTest {
    record Base(String a, @Default("0") long b) {}

    record Renamed(String a, @JsonName("b") @Default(" 0 ") long other) {}

    record Indexes(@Indexed String a, @Default("0") Long b) {}

    record Reordered(@Default("0") long b, String a) {}

    record OtherDefault(String a, @Default("1") long b) {}

    record NoDefault(String a, long b) {}

    record OtherType(String a, @Default("0") int b) {}

    record Nullness(@Nullable String a, @Default("0") long b) {}

    record More(
            String a, @Default("0") long b, @Default("[]") List<String> c) {}

    record Sets(
            String a, @Default("0") long b, @Default("[]") Set<String> c) {}

    @Test
    void fingerprintShouldBeSixteenHexDigitsThatStay() {
        assertThat(fingerprint(Issue.class)).isEqualTo("e8f277e1c27de034");
    }

    @Test
    void fingerprintShouldStayWhereTheBytesDo() {
        assertThat(List.of(fingerprint(Renamed.class), fingerprint(Indexes.class)))
                .containsOnly(fingerprint(Base.class));
    }

    @Test
    void fingerprintShouldChangeWithTheDeclaration() {
        assertThat(Stream.of(
                                Base.class,
                                Reordered.class,
                                OtherDefault.class,
                                NoDefault.class,
                                OtherType.class,
                                Nullness.class,
                                More.class,
                                Sets.class)
                        .map(FingerprintTest::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Tagged("kind")
    sealed interface Union permits One, Two {}

    record One(String a) implements Union {}

    @Tag("2")
    record Two(String a) implements Union {}

    sealed interface OtherMember permits OneOfOther, TwoOfOther {}

    @Tag("One")
    record OneOfOther(String a) implements OtherMember {}

    @Tag("2")
    record TwoOfOther(String a) implements OtherMember {}

    @Tagged("kind")
    sealed interface OtherTag permits OneOfTags, TwoOfTags {}

    @Tag("One")
    record OneOfTags(String a) implements OtherTag {}

    @Tag("3")
    record TwoOfTags(String a) implements OtherTag {}

    @Tagged("kind")
    sealed interface Reversed permits TwoOfReversed, OneOfReversed {}

    @Tag("One")
    record OneOfReversed(String a) implements Reversed {}

    @Tag("2")
    record TwoOfReversed(String a) implements Reversed {}

    record Any(Object a) {}

    record OneOfTwo(@OneOf({Long.class, String.class}) Object a) {}

    record OneOfTwoReordered(
            @OneOf({String.class, Long.class}) Object a) {}

    record OneOfOthers(@OneOf({Long.class, Boolean.class}) Object a) {}

    record Span(Duration a) {}

    @Test
    void fingerprintShouldChangeWithUnionsAndFreeValues() {
        assertThat(Stream.of(
                                Union.class,
                                OtherMember.class,
                                OtherTag.class,
                                One.class,
                                Any.class,
                                OneOfTwo.class,
                                OneOfOthers.class,
                                Span.class)
                        .map(FingerprintTest::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void fingerprintShouldNotDependOnTheOrderOfKinds() {
        assertThat(fingerprint(OneOfTwoReordered.class)).isEqualTo(fingerprint(OneOfTwo.class));
        assertThat(fingerprint(Reversed.class)).isEqualTo(fingerprint(Union.class));
    }

    @Test
    void fingerprintsOfUnionsShouldStay() {
        assertThat(List.of(fingerprint(Union.class), fingerprint(Any.class), fingerprint(OneOfTwo.class)))
                .containsExactly("6a6cd06317f5b831", "b4bf91a00c950a97", "ce890b3b56d543b7");
    }

    private static String fingerprint(Class<?> type) {
        return PayloadCodecs.compile(type).fingerprint();
    }
}
