package org.specstar.write;

import org.specstar.payload.Payload;
import org.specstar.payload.PayloadCodec;
import org.specstar.resource.IndexedData;
import org.specstar.resource.StoredPayloads;
import org.specstar.revision.StoredRevision;

/** Turns what callers send, and what is stored, into payloads as they are stored today. */
final class Drafts<T> {
    private final PayloadCodec<T> codec;
    private final StoredPayloads<T> stored;

    Drafts(PayloadCodec<T> codec) {
        this.codec = codec;
        this.stored = new StoredPayloads<>(codec);
    }

    Draft ofJson(byte[] json) {
        return of(codec.decode(json));
    }

    Draft of(T value) {
        Payload payload = Payload.of(codec.encode(value), codec.fingerprint());
        return new Draft(payload, payload.hash(), indexed(value));
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
