package org.specstar.resource;

import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.payload.StoredForm;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;

/**
 * Looks into payloads that are stored already. One that does not fit the model is not the caller's mistake, and gets an
 * error of its own.
 *
 * @param form in which today's payloads are stored
 * @param <T> the payload
 */
public record StoredPayloads<T>(PayloadCodec<T> codec, StoredForm form) {
    public static <T> StoredPayloads<T> of(RegisteredModel<T> model) {
        return new StoredPayloads<>(model.codec(), model.form());
    }

    /** @throws UndecodableRevisionException if the stored bytes do not fit today's declaration */
    public T decoded(StoredRevision revision) {
        try {
            return codec.decode(form.json(revision.payload().bytes()));
        } catch (InvalidPayloadException e) {
            throw new UndecodableRevisionException(revision.info().id(), e.pointer(), e);
        } catch (MalformedJsonException e) {
            throw new UndecodableRevisionException(revision.info().id(), "", e);
        }
    }

    /**
     * The revision as it goes out, in JSON: unchanged where today's declaration wrote its bytes, else with what the
     * declaration has since got.
     *
     * @throws UndecodableRevisionException if the stored bytes do not fit today's declaration
     */
    public StoredRevision completed(StoredRevision revision) {
        String fingerprint = revision.payload().fingerprint();
        if (fingerprint.equals(codec.fingerprint())) {
            return revision;
        }
        byte[] today = fingerprint.equals(form.fingerprint())
                ? form.json(revision.payload().bytes())
                : codec.encode(decoded(revision));
        return new StoredRevision(revision.info(), Payload.of(today, codec.fingerprint()));
    }
}
