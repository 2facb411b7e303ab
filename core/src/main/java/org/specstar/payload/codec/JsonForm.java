package org.specstar.payload.codec;

import org.specstar.payload.StoredForm;

/** Payloads stored as the JSON that the codec writes. */
record JsonForm(String fingerprint) implements StoredForm {
    @Override
    public byte[] stored(byte[] json) {
        return json;
    }

    @Override
    public byte[] json(byte[] stored) {
        return PackedJson.json(stored);
    }
}
