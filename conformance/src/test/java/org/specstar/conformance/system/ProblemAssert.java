package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;
import org.specstar.conformance.http.Answer;

/** Looks at an answer that should be a problem document. */
final class ProblemAssert extends AbstractAssert<ProblemAssert, Answer> {
    /** Words that only the inside of the server knows. */
    private static final String INTERNALS =
            "(?i)exception|stack ?trace|\\bat [a-z]+\\.|org\\.specstar|java\\.|jakarta\\.|\\bselect\\b|\\binsert\\b|sqlite|/work|/home";

    private ProblemAssert(Answer answer) {
        super(answer, ProblemAssert.class);
    }

    static ProblemAssert assertThatProblem(Answer answer) {
        return new ProblemAssert(answer);
    }

    /** Holds the whole form: media type, status in both places, the five members, and no word of the inside. */
    ProblemAssert isA(int status, String code) {
        assertThat(actual.status()).as("%s", actual).isEqualTo(status);
        assertThat(actual.mediaType()).as("%s", actual).isEqualTo("application/problem+json");
        assertThat(actual.json().path("status").asInt(0)).isEqualTo(status);
        assertThat(actual.json().path("code").asString("")).as("%s", actual).isEqualTo(code);
        assertThat(actual.json().path("type").asString("")).as("type").isNotEmpty();
        assertThat(actual.json().path("title").asString("")).as("title").isNotEmpty();
        assertThat(actual.json().path("detail").asString("")).as("detail").isNotEmpty();
        assertThat(actual.text()).doesNotContainPattern(INTERNALS);
        return this;
    }

    ProblemAssert says(String detail) {
        assertThat(actual.json().path("detail").asString("")).isEqualTo(detail);
        return this;
    }
}
