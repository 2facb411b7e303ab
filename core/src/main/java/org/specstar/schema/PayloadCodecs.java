package org.specstar.schema;

import java.util.Optional;
import org.specstar.payload.codec.CompiledCodec;

/** Makes the codec of a payload from its declaration. */
public final class PayloadCodecs {
    private PayloadCodecs() {}

    /**
     * Reads the declaration of a record, or of a sealed interface of records, once and compiles its codec.
     *
     * @throws DeclarationException with one line for each mistake in it and in the records inside it
     */
    public static <T> CompiledCodec<T> compile(Class<T> type) {
        Mistakes mistakes = new Mistakes();
        RecordReader records = new RecordReader(mistakes);
        Optional<CompiledCodec<T>> codec = UnionReader.isUnion(type)
                ? records.readUnion(type)
                        .filter(shape -> mistakes.isEmpty())
                        .map(shape -> CompiledCodec.of(type, shape))
                : records.read(type).filter(shape -> mistakes.isEmpty()).map(shape -> CompiledCodec.of(type, shape));
        return codec.orElseThrow(mistakes::toException);
    }
}
