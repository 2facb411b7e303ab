package org.specstar.payload.codec;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.specstar.payload.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value of one of several kinds: read as the first that can begin with the token, written as what it is. */
final class OneOfCodec extends ValueCodec {
    private final List<Kind> kinds;

    private record Kind(ScalarShape shape, ValueCodec codec) {}

    private OneOfCodec(List<Kind> kinds) {
        super(kinds.stream().map(kind -> kind.codec().word()).collect(Collectors.joining(" | ")));
        this.kinds = kinds;
    }

    /** Puts whole numbers before others, which take them as well; errors name the kinds in this order too. */
    static OneOfCodec of(OneOfShape shape, CodecCompiler compiler) {
        return new OneOfCodec(shape.kinds().stream()
                .sorted(Comparator.comparing(ScalarShape::kind))
                .map(kind -> new Kind(kind, compiler.scalar(kind)))
                .toList());
    }

    @Override
    boolean accepts(JsonToken token) {
        return kinds.stream().anyMatch(kind -> kind.codec().accepts(token));
    }

    @Override
    Object readAccepted(JsonParser in) {
        return kinds.stream()
                .map(Kind::codec)
                .filter(codec -> codec.accepts(in.currentToken()))
                .findFirst()
                .map(codec -> codec.readAccepted(in))
                .orElseThrow();
    }

    @Override
    void writeValue(Object value, JsonText out) {
        codec(value).writeValue(value, out);
    }

    @Override
    boolean isNullInJson(Object value) {
        return codec(value).isNullInJson(value);
    }

    private ValueCodec codec(Object value) {
        return kinds.stream()
                .filter(kind -> kind.shape().type().isInstance(value))
                .findFirst()
                .map(Kind::codec)
                .orElseThrow(() -> Misfit.expected(word(), value.getClass().getName()));
    }
}
