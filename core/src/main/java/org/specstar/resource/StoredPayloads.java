package org.specstar.resource;

import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.revision.StoredRevision;

/**
 * Looks into payloads that are stored already. One that does not fit the model is not the caller's mistake, and gets an
 * error of its own.
 *
 * @param <T> the payload
 */
public record StoredPayloads<T>(PayloadCodec<T> codec) {
    /** @throws UndecodableRevisionException if the stored bytes do not fit today's declaration */
    public T decoded(StoredRevision revision) {
        try {
            return codec.decode(revision.payload().bytes());
        } catch (InvalidPayloadException e) {
            throw new UndecodableRevisionException(revision.info().id(), e.pointer(), e);
        } catch (MalformedJsonException e) {
            throw new UndecodableRevisionException(revision.info().id(), "", e);
        }
    }

    /**
     * The revision as it goes out: unchanged where today's declaration wrote its bytes, else with what the declaration
     * has since got.
     *
     * @throws UndecodableRevisionException if the stored bytes do not fit today's declaration
     */
    public StoredRevision completed(StoredRevision revision) {
        if (revision.payload().fingerprint().equals(codec.fingerprint())) {
            return revision;
        }
        byte[] today = codec.encode(decoded(revision));
        return new StoredRevision(revision.info(), Payload.of(today, codec.fingerprint()));
    }
}
