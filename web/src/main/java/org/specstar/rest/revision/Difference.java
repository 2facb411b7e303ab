package org.specstar.rest.revision;

import jakarta.ws.rs.core.Response;
import org.specstar.ErrorCode;
import org.specstar.event.Subject;
import org.specstar.precondition.CurrentState;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceReader;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.Visibility;
import org.specstar.rest.Answers;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.rest.problem.ParameterException;

/** A comparison of two revisions of one resource, as the parameters want it. */
record Difference(ResourceReader<?> reader, ResourceTags tags, Parameters parameters) {
    static Subject subject(String id, Parameters parameters) {
        Subject named = Subject.named(id);
        return parameters.text("from").map(named::withRevision).orElse(named);
    }

    Response answer(String id, Visibility visibility, ReadConditions conditions) {
        ResourceMeta meta = reader.meta(id, visibility);
        CurrentState state = tags.state(meta);
        if (conditions.isKnown(state)) {
            return Answers.notModified(state.tag().text());
        }
        String from = parameters
                .text("from")
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR, "from", "Give the revision to start from: from=1."));
        String to = parameters.text("to").orElse(meta.current().text());
        return Answers.tagged(reader.difference(meta, from, to), state.tag().text())
                .type("application/json-patch+json")
                .build();
    }
}
