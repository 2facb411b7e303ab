package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.constraint.Reference;
import org.specstar.payload.PayloadField;
import org.specstar.payload.codec.CompiledCodec;
import org.specstar.schema.UnionCodecTest.Closed;
import org.specstar.schema.UnionCodecTest.Dropped;
import org.specstar.schema.UnionCodecTest.Ended;

/** Fields that are more than data, and the fingerprint of what is said about them. */
class DeclaredFieldsTest {
    record Profile(@Unique @Nullable String email, @Indexed Set<String> skills) {}

    record Comment(
            String body,
            @Indexed double weight,

            @Ref(value = "issue", onDelete = OnDelete.CASCADE)
            String issueId,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Nullable
            String authorId,

            @Ref(value = "issue", type = RefType.REVISION_ID) @Nullable
            String issueRev,

            @Ref("user") @Default("[]") List<String> watchers,
            @Nullable Profile profile) {}

    private final CompiledCodec<Comment> codec = PayloadCodecs.compile(Comment.class);

    private PayloadField<Comment> field(String path) {
        return codec.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Comment comment(String members) {
        return codec.decode(("{\"body\":\"b\",\"weight\":1,\"issue_id\":\"i1\"" + members + "}").getBytes(UTF_8));
    }

    @Test
    void fieldsShouldStandInDeclaredOrder() {
        assertThat(codec.fields())
                .extracting(PayloadField::path)
                .containsExactly(
                        "weight", "issue_id", "author_id", "issue_rev", "watchers", "profile.email", "profile.skills");
    }

    @Test
    void fieldsShouldTellWhatWasDeclared() {
        assertThat(codec.fields().stream().filter(PayloadField::unique)).containsExactly(field("profile.email"));
        assertThat(codec.fields().stream().filter(field -> !field.indexed())).containsExactly(field("issue_rev"));
        assertThat(codec.fields().stream().filter(PayloadField::several))
                .containsExactly(field("watchers"), field("profile.skills"));
        assertThat(codec.fields().stream().filter(PayloadField::nullable))
                .containsExactly(field("author_id"), field("issue_rev"), field("profile.email"));
        assertThat(field("author_id").reference())
                .contains(new Reference("user", OnDelete.SET_NULL, RefType.RESOURCE_ID));
        assertThat(field("issue_rev").reference())
                .contains(new Reference("issue", OnDelete.DANGLING, RefType.REVISION_ID));
        assertThat(field("weight").reference()).isEmpty();
    }

    @Test
    void valuesShouldBeFoundInPayloads() {
        Comment comment =
                comment(",\"watchers\":[\"u2\",\"u1\"],\"profile\":{\"email\":\"a@x\",\"skills\":[\"b\",\"a\"]}");

        assertThat(field("weight").json(comment)).contains("1.0");
        assertThat(field("profile.email").json(comment)).contains("\"a@x\"");
        assertThat(field("profile.email").texts(comment)).containsExactly("a@x");
        assertThat(field("profile.skills").json(comment)).contains("[\"a\",\"b\"]");
        assertThat(field("watchers").texts(comment)).containsExactly("u2", "u1");
        assertThat(field("issue_id").texts(comment)).containsExactly("i1");
    }

    @Test
    void valuesInsideNothingShouldBeAbsent() {
        Comment comment = comment("");

        assertThat(field("author_id").json(comment)).isEmpty();
        assertThat(field("author_id").texts(comment)).isEmpty();
        assertThat(field("profile.email").json(comment)).isEmpty();
        assertThat(field("profile.email").texts(comment)).isEmpty();
        assertThat(field("watchers").texts(comment)).isEmpty();
    }

    @Test
    void fieldsOfUnionsShouldBeThoseOfTheirRecords() {
        List<PayloadField<Ended>> fields = PayloadCodecs.compile(Ended.class).fields();

        assertThat(fields).extracting(PayloadField::path).containsExactly("by", "reason");
        assertThat(fields.get(0).json(new Dropped("late"))).isEmpty();
        assertThat(fields.get(1).json(new Dropped("late"))).contains("\"late\"");
        assertThat(fields.get(1).json(new Closed("ann", "done"))).contains("\"done\"");
    }

    record Base(@Indexed String a, String b) {}

    record More(@Indexed String a, @Indexed String b) {}

    record UniqueToo(@Indexed @Unique String a, String b) {}

    record Refers(@Indexed @Ref("user") String a, String b) {}

    record RefersElsewhere(@Indexed @Ref("team") String a, String b) {}

    record RefersCascading(
            @Indexed @Ref(value = "user", onDelete = OnDelete.CASCADE)
            String a,

            String b) {}

    record OtherDefault(@Indexed @Default("x") String a, String b) {}

    record OtherType(@Indexed long a, String b) {}

    record OtherRest(@Indexed @DisplayName String a, long b, String c) {}

    @Test
    void indexFingerprintShouldChangeWithMarksTypesAndDefaults() {
        assertThat(Stream.of(
                                Base.class,
                                More.class,
                                UniqueToo.class,
                                Refers.class,
                                RefersElsewhere.class,
                                RefersCascading.class,
                                OtherDefault.class,
                                OtherType.class)
                        .map(DeclaredFieldsTest::indexFingerprint))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).hasSize(16));
    }

    @Test
    void indexFingerprintShouldStayWithWhateverElseChanges() {
        assertThat(indexFingerprint(OtherRest.class)).isEqualTo(indexFingerprint(Base.class));
    }

    @Test
    void marksShouldNotChangeTheFingerprint() {
        assertThat(Stream.of(Base.class, More.class, UniqueToo.class, Refers.class, RefersCascading.class)
                        .map(type -> PayloadCodecs.compile(type).fingerprint())
                        .distinct())
                .hasSize(1);
    }

    private static String indexFingerprint(Class<?> type) {
        return PayloadCodecs.compile(type).indexFingerprint();
    }
}
