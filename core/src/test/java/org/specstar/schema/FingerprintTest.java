package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String fingerprint(Class<?> type) {
        return PayloadCodecs.compile(type).fingerprint();
    }
}
