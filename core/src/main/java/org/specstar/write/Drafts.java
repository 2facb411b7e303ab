package org.specstar.write;

import java.util.ArrayList;
import java.util.List;
import org.specstar.PlatformException;
import org.specstar.constraint.PayloadValidator;
import org.specstar.constraint.PayloadViolationsException;
import org.specstar.constraint.Violation;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.StoredForm;
import org.specstar.resource.IndexedData;
import org.specstar.resource.Storage;
import org.specstar.resource.StoredPayloads;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.PayloadRules;
import org.specstar.schema.RegisteredModel;

/** Turns what callers send, and what is stored, into payloads as they are stored today. */
final class Drafts<T> {
    private final PayloadCodec<T> codec;
    private final StoredForm form;
    private final PayloadRules<T> rules;
    private final StoredPayloads<T> stored;
    private final Binaries<T> binaries;

    Drafts(RegisteredModel<T> model, Storage storage) {
        this.codec = model.codec();
        this.form = model.form();
        this.rules = model.rules();
        this.stored = StoredPayloads.of(model);
        this.binaries = new Binaries<>(model, storage);
    }

    /** The user's payload of what a caller has sent. */
    T read(byte[] json) {
        return rules.forbidUnknownFields() ? codec.decodeStrictly(json) : codec.decode(json);
    }

    Draft<T> ofJson(byte[] json) {
        return of(read(json));
    }

    /**
     * The draft of a payload.
     *
     * @throws org.specstar.blob.BlobNotFoundException if it refers to a binary that is not there
     * @throws PayloadViolationsException with all that the model's validators find
     */
    Draft<T> of(T given) {
        T value = binaries.described(given);
        List<Violation> violations = violations(value);
        if (!violations.isEmpty()) {
            throw new PayloadViolationsException(violations);
        }
        Payload payload = Payload.of(form.stored(codec.encode(value)), form.fingerprint());
        T kept = asKept(binaries.withoutData(value), payload);
        return new Draft<>(kept, payload, payload.hash(), indexed(kept), binaries.in(value));
    }

    /** MessagePack keeps moments without their offset: what is searched by and unique is what is kept. */
    private T asKept(T value, Payload payload) {
        boolean isJson = form.fingerprint().equals(codec.fingerprint());
        return isJson ? value : codec.decode(form.json(payload.bytes()));
    }

    private List<Violation> violations(T value) {
        List<Violation> found = new ArrayList<>();
        for (PayloadValidator<T> validator : rules.validators()) {
            found.addAll(asked(validator, value));
        }
        return found;
    }

    /** SpecStar's validators refuse by throwing; those that people bring along may do so too. */
    private static <T> List<Violation> asked(PayloadValidator<T> validator, T value) {
        try {
            return validator.violations(value);
        } catch (PlatformException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return List.of(Violation.ofWhole(String.valueOf(e.getMessage())));
        }
    }

    IndexedData indexed(T value) {
        return new IndexedData(codec.indexedJson(value));
    }

    T decoded(StoredRevision revision) {
        return stored.decoded(revision);
    }

    StoredRevision completed(StoredRevision revision) {
        return stored.completed(revision);
    }
}
