package org.specstar.ejb.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.access.CallerResolver;
import org.specstar.access.CallerResolver.Identity;
import org.specstar.time.Moment;

class CallersTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final Map<String, String> HEADERS = Map.of("X-User", "alice");

    private static Caller caller(CallerResolver resolver, RequestFixture request) {
        return new Callers(resolver, Clock.fixed(NOW, ZoneOffset.UTC)).of(request);
    }

    private static String user(String header, RequestFixture request) {
        return caller(new HeaderCallerResolver(header), request).user();
    }

    @Test
    void callerShouldHaveTheIdentityAndTheMomentOfTheRequest() {
        CallerResolver resolver = request -> Optional.of(new Identity("ann", Set.of("admin")));

        assertThat(caller(resolver, new RequestFixture(Map.of(), "")))
                .isEqualTo(new Caller("ann", Set.of("admin"), Moment.of(NOW)));
    }

    @Test
    void nobodyShouldBeAnonymous() {
        assertThat(caller(request -> Optional.empty(), new RequestFixture(HEADERS, "bob")))
                .isEqualTo(Caller.of(Caller.ANONYMOUS, Moment.of(NOW)));
        assertThat(user("X-User", new RequestFixture(Map.of(), ""))).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void configuredHeaderShouldNameTheUser() {
        assertThat(user("X-User", new RequestFixture(HEADERS, "bob"))).isEqualTo("alice");
    }

    @Test
    void headerShouldBeIgnoredUnlessConfigured() {
        assertThat(user("", new RequestFixture(HEADERS, "bob"))).isEqualTo("bob");
        assertThat(user("", new RequestFixture(Map.of("", "eve"), ""))).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void authenticatedUserShouldCountWhereTheHeaderIsAbsentOrBlank() {
        assertThat(user("X-User", new RequestFixture(Map.of(), "bob"))).isEqualTo("bob");
        assertThat(user("X-User", new RequestFixture(Map.of("X-User", " "), "bob")))
                .isEqualTo("bob");
    }
}
