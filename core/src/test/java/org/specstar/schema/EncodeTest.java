package org.specstar.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.PayloadCodec;
import org.specstar.schema.SampleModels.Address;
import org.specstar.schema.SampleModels.Issue;
import org.specstar.schema.SampleModels.Plan;
import org.specstar.schema.SampleModels.Priority;
import org.specstar.schema.SampleModels.Range;
import org.specstar.schema.SampleModels.Status;
import org.specstar.schema.SampleModels.User;

/** Records made in Java can hold what no payload may. */
class EncodeTest {
    private final PayloadCodec<Issue> issues = PayloadCodecs.compile(Issue.class);
    private final PayloadCodec<User> users = PayloadCodecs.compile(User.class);

    @Test
    @SuppressWarnings("NullAway")
    void nullInRequiredFieldShouldBeRefused() {
        assertRefused(issue(null, List.of()), "Expected `str`, got `null` - at `$.title`");
        assertRefused(issue("x", null), "Expected `array`, got `null` - at `$.tags`");
        assertRefused(issue("x", Arrays.asList("a", null)), "Expected `str`, got `null` - at `$.tags[1]`");
    }

    @Test
    void textThatCannotBeStoredShouldBeRefused() {
        String problem = "Text must not contain U+0000 or half of a surrogate pair";

        assertRefused(issue("a\u0000", List.of()), problem + " - at `$.title`");
        assertRefused(issue("x", List.of("a", "\ud800")), problem + " - at `$.tags[1]`");
    }

    @Test
    void numberThatCannotBeReadAgainShouldBeRefused() {
        assertThatThrownBy(() -> users.encode(user(Double.NaN, null, null)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage("Expected `float`, got `null` - at `$.score`");
    }

    @Test
    void placeShouldLeadIntoNestedRecords() {
        assertThatThrownBy(() -> users.encode(user(0, null, new Address("\ud800", ""))))
                .hasMessageEndingWith("- at `$.address.city`");
        assertThatThrownBy(() -> users.encode(user(0, LocalDate.of(10_000, 1, 1), null)))
                .hasMessage("Invalid RFC3339 encoded date - at `$.born`");
    }

    @Test
    void decodedCollectionsShouldNotBeChangeable() {
        Issue issue = issues.decode("{\"title\":\"x\",\"tags\":[\"a\"]}".getBytes(UTF_8));

        assertThatThrownBy(() -> issue.tags().add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void recordsShouldHaveDefaultsToo() {
        PayloadCodec<Plan> plans = PayloadCodecs.compile(Plan.class);

        assertThat(plans.decode("{}".getBytes(UTF_8))).isEqualTo(new Plan(new Range(0, 1), List.of()));
    }

    private void assertRefused(Issue issue, String message) {
        assertThatThrownBy(() -> issues.encode(issue))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage(message);
    }

    private static Issue issue(String title, List<String> tags) {
        return new Issue(title, null, Status.OPEN, Priority.LOW, "o", 0, tags);
    }

    private static User user(double score, @Nullable LocalDate born, @Nullable Address address) {
        return new User("u", null, 0, true, score, born, address);
    }
}
