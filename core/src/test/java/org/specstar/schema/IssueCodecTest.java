package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.DataHash;
import org.specstar.payload.PayloadCodec;
import org.specstar.schema.SampleModels.Issue;
import org.specstar.schema.SampleModels.NoteV2;
import org.specstar.schema.SampleModels.Priority;
import org.specstar.schema.SampleModels.Status;
import org.specstar.schema.SampleModels.User;

/** Payloads that SpecStar itself has written, and the hashes it gave them. */
class IssueCodecTest {
    private final PayloadCodec<Issue> issues = PayloadCodecs.compile(Issue.class);
    private final PayloadCodec<User> users = PayloadCodecs.compile(User.class);
    private final PayloadCodec<NoteV2> notes = PayloadCodecs.compile(NoteV2.class);

    @Test
    void issueShouldHaveTheHashOfTheOriginal() {
        Issue issue =
                new Issue("Fix login", "It fails", Status.OPEN, Priority.HIGH, "alice", 5, List.of("auth", "bug"));

        assertThat(DataHash.of(issues.encode(issue))).hasToString("xxh3_128:008f54fd1f146b783f6d110768bc42f9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"title":"x"}                                     | xxh3_128:a92007e8f055a9aab3ec2630c4b54151
                    {"nothing":[{}],"title":"y"}                      | xxh3_128:40a96bb8d1f8d4c264bad9f61a854f8e
                    """)
    void issuesShouldBeCompletedAsByTheOriginal(String json, String hash) {
        assertThat(DataHash.of(issues.encode(issues.decode(json.getBytes(UTF_8)))))
                .hasToString(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"username":"d1","born":"1990-05-17","address":{"city":"Paris","zip":"75001"},"score":1} | xxh3_128:b177ff578264e726f11e780f773c18b0
                    {"username":"eve","address":{"city":"Rome"},"born":"2000-01-02","score":2.5}            | xxh3_128:226ba0f56b1ea1343a77b9e5c8d17677
                    {"username":"ann","email":"ann@x"}                                                     | xxh3_128:bbc0b1eea0aa8d6c2d632f71a66126e8
                    {"username":"ann"}                                                                     | xxh3_128:f59549e43a3c5ecc18feba144dc0eced
                    """)
    void usersShouldHaveTheHashesOfTheOriginal(String json, String hash) {
        assertThat(DataHash.of(users.encode(users.decode(json.getBytes(UTF_8)))))
                .hasToString(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Issue 0000 äöü 問題\",\"description\":null,\"status\":\"open\",\"priority\":\"low\",\"owner\":\"user-0\",\"points\":-10,\"tags\":[]}",
                "{\"title\":\"Issue 0001 äöü 問題\",\"description\":\"text 1 x\",\"status\":\"in_progress\",\"priority\":\"normal\",\"owner\":\"user-1\",\"points\":-3,\"tags\":[\"t0\"]}",
                "{\"title\":\"Issue 0002 äöü 問題\",\"description\":\"text 2 xx\",\"status\":\"closed\",\"priority\":\"high\",\"owner\":\"user-2\",\"points\":1001,\"tags\":[\"t0\",\"t1\"]}"
            })
    void archivedIssuesShouldComeBackByteForByte(String json) {
        assertThat(issues.encode(issues.decode(json.getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Note 0\",\"rating\":2.5,\"labels\":[\"migrated\"]}",
                "{\"title\":\"Note 2\",\"rating\":1.0,\"labels\":[\"migrated\"]}"
            })
    void archivedNotesShouldComeBackByteForByte(String json) {
        assertThat(notes.encode(notes.decode(json.getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo(json);
    }

    @Test
    void indexedFieldsShouldBeSortedByPath() {
        User user = users.decode(
                "{\"username\":\"eve\",\"address\":{\"city\":\"Rome\"},\"born\":\"2000-01-02\",\"score\":2}"
                        .getBytes(UTF_8));

        assertThat(users.indexedJson(user))
                .isEqualTo(
                        "{\"active\":true,\"address.city\":\"Rome\",\"age\":0,\"born\":\"2000-01-02\",\"email\":null,"
                                + "\"score\":2.0,\"username\":\"eve\"}");
        assertThat(users.indexedValues(user))
                .containsExactly(
                        entry("active", true),
                        entry("address.city", "Rome"),
                        entry("age", 0L),
                        entry("born", "2000-01-02"),
                        entry("email", null),
                        entry("score", 2.0),
                        entry("username", "eve"));
    }

    @Test
    void indexedFieldOfNothingShouldBeNull() {
        User user = users.decode("{\"username\":\"ann\"}".getBytes(UTF_8));

        assertThat(users.indexedValues(user)).containsEntry("address.city", null);
    }

    @Test
    void indexedListsShouldBeWhole() {
        Issue issue = issues.decode("{\"title\":\"x\",\"tags\":[\"b\",\"a\"]}".getBytes(UTF_8));

        assertThat(issues.indexedValues(issue))
                .containsEntry("tags", List.of("b", "a"))
                .containsEntry("status", "open");
    }
}
