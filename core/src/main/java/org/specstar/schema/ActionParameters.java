package org.specstar.schema;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.codec.CompiledCodec;
import org.specstar.payload.codec.EnumShape;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.payload.codec.Shape;
import org.specstar.payload.codec.WrittenDefault;

/** Reads what an action takes from a request. */
public final class ActionParameters {
    private ActionParameters() {}

    /** Whether values of this type come from the body of a request. */
    public static boolean isBody(Class<?> type) {
        return type.isRecord() || UnionReader.isUnion(type);
    }

    /**
     * The body of a request.
     *
     * @throws DeclarationException if the type cannot be one
     */
    public static <B> ActionParameter body(Class<B> type) {
        CompiledCodec<B> codec = PayloadCodecs.compile(type);
        return new ActionParameter(type.getSimpleName(), Source.BODY, codec.shape(), Optional.empty(), codec);
    }

    /**
     * A plain value or an enum out of the query or the path.
     *
     * @param where the method, for mistakes
     * @throws DeclarationException if a text cannot be read as such a value
     */
    public static ActionParameter plain(Parameter parameter, String name, Source source, String where) {
        Mistakes mistakes = new Mistakes();
        String place = where + ", parameter '" + name + "'";
        Optional<Shape> shape = plain(parameter.getAnnotatedType(), place, mistakes);
        Optional<String> absent = shape.flatMap(found -> absent(parameter, found, place, mistakes));
        if (!mistakes.isEmpty()) {
            throw mistakes.toException();
        }
        return new ActionParameter(name, source, shape.orElseThrow(), absent, null);
    }

    private static Optional<Shape> plain(AnnotatedType type, String place, Mistakes mistakes) {
        Optional<Shape> shape = new TypeReader(mistakes, new RecordReader(mistakes)).read(type, place);
        Shape inner = shape.orElse(ScalarShape.TEXT) instanceof NullableShape nullable
                ? nullable.inner()
                : shape.orElse(ScalarShape.TEXT);
        if (!(inner instanceof ScalarShape) && !(inner instanceof EnumShape)) {
            mistakes.add(place, "only plain values and enums come from the query or the path", "put it into a record");
        }
        return shape;
    }

    private static Optional<String> absent(Parameter parameter, Shape shape, String place, Mistakes mistakes) {
        Default written = parameter.getAnnotation(Default.class);
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(WrittenDefault.canonical(shape, written.value()));
        } catch (InvalidPayloadException | MalformedJsonException e) {
            mistakes.add(place, "the default '" + written.value() + "' does not fit", "write a value of its type");
            return Optional.empty();
        }
    }
}
