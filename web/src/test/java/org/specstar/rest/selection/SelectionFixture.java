package org.specstar.rest.selection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.specstar.access.Caller;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.config.Settings.UnknownParameters;
import org.specstar.rest.QueryFixture;
import org.specstar.schema.RegisteredModel;
import org.specstar.time.Moment;

/** Requests that select, on the first of March, in a deployment whose pages have up to 100 rows. */
public final class SelectionFixture {
    public static final HttpSettings HTTP = http(UnknownParameters.REFUSE);
    private static final Moment NOW = Moment.of(Instant.parse("2026-03-01T12:00:00Z"));

    private SelectionFixture() {}

    static HttpSettings http(UnknownParameters unknownParameters) {
        return new HttpSettings(100, 1_000_000, 1_000_000, 1_000_000, Duration.ofHours(1), unknownParameters);
    }

    public static Selections selections(RegisteredModel<?> model) {
        return Selections.of(model, HTTP, Caller.of("ann", NOW));
    }

    static Selections lenient(RegisteredModel<?> model) {
        return Selections.of(model, http(UnknownParameters.IGNORE), Caller.of("ann", NOW));
    }

    /** @param words names and values in turn; a name may come again */
    public static Given query(String... words) {
        return new QueryGiven(QueryFixture.query(words), "/task", "");
    }

    public static Given body(String json) {
        return BodyGiven.of(json.replace('\'', '"').getBytes(UTF_8));
    }
}
