package org.specstar.conformance.replay;

import java.util.List;
import java.util.Optional;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.Target;

/**
 * One run of one recording against one server. Every step is sent, also after one that failed, so that a report shows all
 * there is to see.
 */
final class Replay {
    private final Target server;
    private final Deviations deviations;
    private final Translation translation = new Translation();
    private final Uploads uploads = new Uploads();

    private Replay(Target server, Deviations deviations) {
        this.server = server;
        this.deviations = deviations;
    }

    /** Replays all steps in order on a server whose store is empty. */
    static List<StepReport> of(Recording recording, Deviations deviations, Target server) {
        Replay replay = new Replay(server, deviations);
        return recording.steps().stream().map(replay::step).toList();
    }

    private StepReport step(Step step) {
        Answer answer = server.answer(call(step.request()));
        if (step.archiveSize() > 0) {
            uploads.exported(step.archiveSize(), answer.body());
        }
        Optional<Deviation> deviation = deviations.at(step);
        return new StepReport(
                step,
                deviation,
                deviation
                        .map(known -> deviating(step, known, answer))
                        .orElseGet(() -> step.expectation().differences(answer, translation)));
    }

    private List<Difference> deviating(Step step, Deviation deviation, Answer answer) {
        if (step.expectation().differences(answer, translation.copy()).isEmpty()) {
            return List.of(new Difference("", "answers as recorded: %s no longer deviates".formatted(deviation.id())));
        }
        return deviation.expectation().differences(answer, translation);
    }

    private Call call(RecordedRequest request) {
        return new Call(
                request.method(), translation.toThisRun(request.target()), request.headers(), body(request.body()));
    }

    private byte[] body(RecordedBody body) {
        if (body instanceof RecordedBody.Beginning upload) {
            return uploads.complete(upload);
        }
        return translation.toThisRun(((RecordedBody.Whole) body).bytes());
    }
}
