package org.specstar.schema;

import org.specstar.payload.PayloadCodec;
import org.specstar.payload.codec.CompiledCodec;

/** Makes the codec of a record from its declaration. */
public final class PayloadCodecs {
    private PayloadCodecs() {}

    /**
     * Reads the declaration of a record once and compiles its codec.
     *
     * @throws DeclarationException with one line for each mistake in it and in the records inside it
     */
    public static <T> PayloadCodec<T> compile(Class<T> type) {
        Mistakes mistakes = new Mistakes();
        return new RecordReader(mistakes)
                .read(type)
                .filter(shape -> mistakes.isEmpty())
                .map(shape -> CompiledCodec.of(type, shape))
                .orElseThrow(mistakes::toException);
    }
}
