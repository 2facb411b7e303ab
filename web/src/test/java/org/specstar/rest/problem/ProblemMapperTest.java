package org.specstar.rest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.ErrorCode;
import org.specstar.StorageBusyException;
import org.specstar.payload.JsonValues;

class ProblemMapperTest {
    private static final String SECRET = "jdbc:postgresql://secret";

    private static Response answer(Throwable thrown) {
        return new ProblemMapper().toResponse(thrown);
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    private static Map<?, ?> members(Response answer) {
        return (Map<?, ?>) Objects.requireNonNull(JsonValues.read((byte[]) answer.getEntity()));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyErrorCodeShouldHaveAStatus(ErrorCode code) {
        Response answer = answer(new RequestException(code, "words"));

        assertThat(answer.getStatus()).isBetween(400, 599);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(members(answer))
                .asString()
                .contains("status=" + answer.getStatus(), "code=" + code.name(), "detail=words");
    }

    @Test
    void problemShouldHaveItsMembersInOrder() {
        Response answer = answer(new ParameterException(ErrorCode.VALIDATION_ERROR, "limit", "no \"number\""));

        assertThat(text(answer))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"no \\\"number\\\"\",\"code\":\"VALIDATION_ERROR\",\"parameter\":\"limit\"}");
    }

    @Test
    void busyStorageShouldSayWhenToTryAgain() {
        Response answer = answer(new StorageBusyException("Another unit of work holds 'issue:1'"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(text(answer)).contains("\"code\":\"STORAGE_BUSY\"").doesNotContain("issue:1");
    }

    @Test
    void unknownFailureShouldTellAnIncidentAndNothingElse() {
        Response answer = answer(new IllegalStateException(SECRET, new IllegalStateException(SECRET)));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain(SECRET, "IllegalState");
        assertThat(members(answer).get("incident")).asString().hasSize(36);
    }

    @Test
    void everyIncidentShouldHaveAnIdOfItsOwn() {
        Throwable failure = new IllegalStateException(SECRET);

        assertThat(members(answer(failure)).get("incident"))
                .isNotEqualTo(members(answer(failure)).get("incident"));
    }

    @Test
    void whatABeanThrewShouldBeUnwrapped() {
        RequestException known = new RequestException(ErrorCode.RESOURCE_GONE, "words");

        assertThat(answer(new EJBException(new EJBException(known))).getStatus())
                .isEqualTo(410);
        assertThat(answer(new EJBException(new NotFoundException())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void beanFailureWithoutCauseShouldBeUnknown() {
        Response answer = answer(new EJBException(SECRET));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).doesNotContain(SECRET);
    }

    @Test
    void wrongMethodShouldKeepAllow() {
        Response answer = answer(new NotAllowedException("GET", new String[] {"HEAD"}));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET", "HEAD");
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void findingsOfTheFrameworkShouldBecomeProblems() {
        assertThat(text(answer(new NotFoundException(SECRET))))
                .contains("\"status\":404", "\"code\":\"RESOURCE_NOT_FOUND\"")
                .doesNotContain(SECRET);
        assertThat(text(answer(new NotSupportedException(SECRET))))
                .contains("\"status\":415", "\"code\":\"UNSUPPORTED_MEDIA_TYPE\"")
                .doesNotContain(SECRET);
    }

    @Test
    void failuresOfTheFrameworkShouldBeIncidents() {
        Response failed = answer(new InternalServerErrorException(SECRET));
        Response unavailable = answer(new ServiceUnavailableException(SECRET));

        assertThat(failed.getStatus()).isEqualTo(500);
        assertThat(text(failed))
                .contains("\"code\":\"INTERNAL_ERROR\"", "\"incident\":")
                .doesNotContain(SECRET);
        assertThat(unavailable.getStatus()).isEqualTo(503);
        assertThat(text(unavailable)).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain(SECRET);
    }

    @Test
    void redirectionShouldPass() {
        RedirectionException redirection = new RedirectionException(307, URI.create("http://localhost/issue"));

        assertThat(answer(redirection)).isSameAs(redirection.getResponse());
    }
}
