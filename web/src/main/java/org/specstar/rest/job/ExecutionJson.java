package org.specstar.rest.job;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.specstar.ejb.job.JobState;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.rest.transfer.LoadStatsJson;

/** Executions as JSON. */
final class ExecutionJson {
    private ExecutionJson() {}

    static byte[] started(long execution) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("execution_id").number(execution);
        json.endObject();
        return json.toBytes();
    }

    /** The answer that a job has been started, made of {@link #started}. */
    static Response accepted(byte[] started) {
        Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(JsonValues.read(started));
        return Response.accepted(started)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/_batch/executions/" + members.get("execution_id")))
                .build();
    }

    static byte[] bytes(JobState state) {
        JsonText json = new JsonText();
        write(json, state);
        return json.toBytes();
    }

    static byte[] bytes(List<JobState> states) {
        JsonText json = new JsonText();
        json.beginArray();
        states.forEach(state -> write(json, state));
        json.endArray();
        return json.toBytes();
    }

    private static void write(JsonText json, JobState state) {
        json.beginObject();
        json.name("execution_id").number(state.execution());
        json.name("job").text(state.job());
        json.name("status").text(state.status());
        if (!state.outcome().isEmpty()) {
            json.name("outcome").text(state.outcome());
        }
        if (state.continuedBy() > 0) {
            json.name("continued_by").number(state.continuedBy());
        }
        json.name("position").number(state.progress().position());
        LoadStatsJson.write(json, state.progress().stats());
        json.endObject();
    }
}
