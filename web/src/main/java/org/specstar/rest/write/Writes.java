package org.specstar.rest.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.access.Caller;
import org.specstar.ejb.platform.Platform;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.Repeats.Given;
import org.specstar.idempotency.RequestName;
import org.specstar.payload.Checksum;
import org.specstar.rest.Answers;
import org.specstar.rest.Requester;
import org.specstar.schema.RegisteredModel;

/** Carries out writes: each in one unit of work, and those that name themselves by an idempotency key only once. */
@ApplicationScoped
public class Writes {
    private static final Logger LOG = LoggerFactory.getLogger(Writes.class);
    private static final byte[] NO_BODY = {};

    @Inject
    private Platform platform;

    /** Carries out a write without a body. */
    public Response perform(Requester requester, RegisteredModel<?> model, Function<Act, Outcome> work) {
        return perform(requester, model, NO_BODY, work);
    }

    /**
     * Carries out a write.
     *
     * @param body the whole body of the request
     * @param work runs within the unit of work
     */
    public Response perform(Requester requester, RegisteredModel<?> model, byte[] body, Function<Act, Outcome> work) {
        Act act = new Act(platform.caller(requester.facts()), Preconditions.of(requester));
        Optional<String> key = IdempotencyKeys.of(requester);
        if (key.isEmpty()) {
            Outcome outcome = platform.units().required(() -> work.apply(act));
            return Answers.tagged(outcome.body(), outcome.tag()).build();
        }
        RequestName name = new RequestName(act.caller().user(), requester.route(model.name()), key.get());
        return once(name, RequestDigest.of(requester, body), act, work);
    }

    /**
     * Carries out work that is more than one unit, such as an import. Its answer is kept when it is done: a repetition gets
     * it, unless it is sent while the first is still at work.
     *
     * @param route names the work for its key
     * @param body makes the digest of the body, if a key was sent with it
     * @param work makes the body of the answer
     */
    public byte[] performLong(Requester requester, String route, Supplier<Checksum> body, Supplier<byte[]> work) {
        Optional<String> key = IdempotencyKeys.of(requester);
        if (key.isEmpty()) {
            return work.get();
        }
        Caller caller = platform.caller(requester.facts());
        RequestName name = new RequestName(caller.user(), route, key.get());
        String digest = requester.rawQuery() + " " + body.get().hex();
        return platform.repeats()
                .earlier(name, digest, caller.now())
                .map(KeptAnswer::body)
                .orElseGet(() -> remembered(name, new KeptAnswer(digest, "", work.get(), caller.now())));
    }

    private byte[] remembered(RequestName name, KeptAnswer answer) {
        try {
            platform.units().required(() -> {
                platform.repeats().remember(name, answer);
                return name;
            });
        } catch (StorageException e) {
            // The work is done, and an error would say that it is not.
            LOG.warn("The answer to a request with a key could not be kept: {}", e.getMessage());
        }
        return answer.body();
    }

    private Response once(RequestName name, String digest, Act act, Function<Act, Outcome> work) {
        Given given = platform.units()
                .required(() -> platform.repeats()
                        .once(
                                name,
                                digest,
                                act.caller().now(),
                                () -> work.apply(act).kept(digest, act.caller().now())));
        Response.ResponseBuilder answer =
                Answers.tagged(given.answer().body(), given.answer().entityTag());
        return given.repeated() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
