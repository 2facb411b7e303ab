package org.specstar.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ErrorCode;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition.AllOf;
import org.specstar.precondition.Precondition.ExpectedRevision;
import org.specstar.precondition.Precondition.IfMatch;
import org.specstar.precondition.Precondition.IfNoneMatch;
import org.specstar.time.Moment;

/** A resource whose second revision is the head. Where a table says {@code now}, its tag is meant. */
class PreconditionTest {
    private static final ResourceId ID = new ResourceId("task:1");
    private static final Moment NOON = Moment.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final EntityTag TAG = EntityTag.of(2, 5, new UUID(1, 2), NOON, "fingerprint");
    private static final EntityTag EARLIER = EntityTag.of(1, 4, new UUID(1, 1), NOON, "fingerprint");
    private static final CurrentState STATE = new CurrentState(ID.revision(2), TAG);

    private static TagList tags(String header) {
        return TagList.parse(header.replace("now", TAG.text()).replace("old", EARLIER.text()));
    }

    private static PreconditionFailedException failure(Precondition precondition) {
        return catchThrowableOfType(PreconditionFailedException.class, () -> precondition.require(STATE));
    }

    /** RFC 9110, sections 13.1.1 and 13.1.2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the header            | If-Match, exists | absent | If-None-Match, exists | absent
                    *                     | proceeds         | fails  | fails                 | proceeds
                    ' * '                 | proceeds         | fails  | fails                 | proceeds
                    now                   | proceeds         | fails  | fails                 | proceeds
                    old, now              | proceeds         | fails  | fails                 | proceeds
                    now, "x", W/"y"       | proceeds         | fails  | fails                 | proceeds
                    old                   | fails            | fails  | proceeds              | proceeds
                    "x"                   | fails            | fails  | proceeds              | proceeds
                    ""                    | fails            | fails  | proceeds              | proceeds
                    W/now                 | fails            | fails  | fails                 | proceeds
                    W/now, now            | proceeds         | fails  | fails                 | proceeds
                    W/"x"                 | fails            | fails  | proceeds              | proceeds
                    w/now                 | fails            | fails  | proceeds              | proceeds
                    unquoted              | fails            | fails  | proceeds              | proceeds
                    now "x"               | fails            | fails  | proceeds              | proceeds
                    now, unquoted         | fails            | fails  | proceeds              | proceeds
                    *, now                | fails            | fails  | proceeds              | proceeds
                    ''                    | fails            | fails  | proceeds              | proceeds
                    ,                     | fails            | fails  | proceeds              | proceeds
                    """, useHeadersInDisplayName = true)
    void headersShouldHoldAsTheStandardSays(
            String header, String match, String matchAbsent, String noneMatch, String noneMatchAbsent) {
        TagList tags = tags(header);

        assertThat(outcome(() -> new IfMatch(tags).require(STATE))).isEqualTo(match);
        assertThat(outcome(() -> new IfMatch(tags).requireWithout(ID))).isEqualTo(matchAbsent);
        assertThat(outcome(() -> new IfNoneMatch(tags).require(STATE))).isEqualTo(noneMatch);
        assertThat(outcome(() -> new IfNoneMatch(tags).requireWithout(ID))).isEqualTo(noneMatchAbsent);
    }

    private static String outcome(Runnable check) {
        try {
            check.run();
            return "proceeds";
        } catch (PreconditionFailedException e) {
            return "fails";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, proceeds",
        "task:1:2, proceeds",
        "1, fails",
        "task:1:1, fails",
        "3, fails",
        "task:2:2, fails",
        "02, fails",
        "'', fails",
        "x, fails"
    })
    void expectedRevisionShouldBeTheHeadByIdOrNumber(String text, String outcome) {
        Precondition expected = new ExpectedRevision(text);

        assertThat(outcome(() -> expected.require(STATE))).isEqualTo(outcome);
        assertThat(outcome(() -> expected.requireWithout(ID))).isEqualTo("fails");
    }

    @Test
    void noneShouldRequireNothing() {
        assertThatCode(() -> Precondition.NONE.require(STATE)).doesNotThrowAnyException();
        assertThatCode(() -> Precondition.NONE.requireWithout(ID)).doesNotThrowAnyException();
    }

    @Test
    void namedOnesShouldMeanWhatTheySay() {
        assertThat(outcome(() -> Precondition.ABSENT.require(STATE))).isEqualTo("fails");
        assertThat(outcome(() -> Precondition.ABSENT.requireWithout(ID))).isEqualTo("proceeds");
        assertThat(outcome(() -> Precondition.unchangedSince(TAG).require(STATE)))
                .isEqualTo("proceeds");
        assertThat(outcome(() -> Precondition.unchangedSince(EARLIER).require(STATE)))
                .isEqualTo("fails");
        assertThat(outcome(() -> Precondition.headIs(ID.revision(2)).require(STATE)))
                .isEqualTo("proceeds");
        assertThat(outcome(() -> Precondition.headIs(ID.revision(1)).require(STATE)))
                .isEqualTo("fails");
    }

    @Test
    void allOfShouldFailWithTheFirstThatDoes() {
        Precondition all = new AllOf(
                List.of(Precondition.unchangedSince(TAG), new ExpectedRevision("1"), new IfMatch(tags("old"))));

        assertThatThrownBy(() -> all.require(STATE)).hasMessageContaining("Expected revision '1'");
        assertThatThrownBy(() -> all.requireWithout(ID)).isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void failureShouldTellBothRevisions() {
        PreconditionFailedException failure = failure(Precondition.headIs(ID.revision(1)));

        assertThat(failure.code()).isEqualTo(ErrorCode.PRECONDITION_FAILED);
        assertThat(failure).hasMessage("Expected revision 'task:1:1' but the current one is 'task:1:2'.");
        assertThat(failure.members())
                .containsEntry("expected_revision_id", "task:1:1")
                .containsEntry("actual_revision_id", "task:1:2")
                .containsEntry("actual_etag", TAG.text());
    }

    @Test
    void failureShouldTellTheRevisionThatAnEarlierTagWasMadeFor() {
        assertThat(failure(new IfMatch(tags("old"))).members())
                .containsEntry("expected_revision_id", "task:1:1")
                .containsEntry("actual_revision_id", "task:1:2");
    }

    @Test
    void failureShouldRepeatATagThatIsNoneOfOurs() {
        assertThat(failure(new IfMatch(tags("\"x\""))).members()).containsEntry("expected_revision_id", "\"x\"");
        assertThat(failure(new IfMatch(tags("x"))).members()).containsEntry("expected_revision_id", "x");
    }

    @Test
    void tagOfAnotherHandShouldNotBreakTheError() {
        for (String odd :
                List.of("0-1-0123456789abcdef", "999999999-1-0123456789abcdef", "9999999999-1-0123456789abcdef")) {
            assertThat(failure(new IfMatch(tags('"' + odd + '"'))).members()).containsKey("expected_revision_id");
        }
    }
}
