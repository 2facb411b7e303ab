package org.specstar.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The members that every problem document of the server has: type, title, status, detail and a stable code. */
final class ProblemShape {
    private static final List<String> TEXTS = List.of("type", "title", "detail", "code");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    private ProblemShape() {}

    static List<Difference> faults(JsonNode problem, int status) {
        List<Difference> faults = new ArrayList<>();
        for (String name : TEXTS) {
            if (!problem.path(name).isString()
                    || problem.path(name).stringValue().isEmpty()) {
                faults.add(new Difference("/" + name, "missing in the problem document"));
            }
        }
        if (problem.path("status").asInt(0) != status) {
            faults.add(new Difference(
                    "/status", "is %s where the answer's is %d".formatted(problem.path("status"), status)));
        }
        if (!CODE.matcher(problem.path("code").asString("")).matches()) {
            faults.add(new Difference("/code", "%s is no stable code".formatted(problem.path("code"))));
        }
        return faults;
    }
}
