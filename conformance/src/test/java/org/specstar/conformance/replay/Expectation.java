package org.specstar.conformance.replay;

import java.util.List;
import org.specstar.conformance.http.Answer;

/** The answer that a step should get: status and body. */
record Expectation(int status, ExpectedBody body) {
    /** Where the answer is not as expected; ids and times it agrees with are learned. */
    List<Difference> differences(Answer answer, Translation translation) {
        if (answer.status() != status) {
            return List.of(new Difference("", "expected status %d but got %s".formatted(status, answer)));
        }
        return body.differences(answer, translation);
    }
}
