package org.specstar.rest.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.PlainValue;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/**
 * What a request gives to an action.
 *
 * @param inPath the value in the path
 */
record Arguments(Parameters parameters, String inPath, byte[] body) {
    /** The values of parameters, in their order. */
    List<@Nullable Object> of(List<ActionParameter> declared) {
        List<@Nullable Object> values = new ArrayList<>(declared.size());
        declared.forEach(parameter -> values.add(value(parameter)));
        return values;
    }

    private @Nullable Object value(ActionParameter parameter) {
        if (parameter.codec() != null) {
            return parameter.codec().decode(body);
        }
        Optional<String> text =
                parameter.source() == Source.PATH ? Optional.of(inPath) : parameters.text(parameter.name());
        return text.isPresent() ? read(parameter, text.get()) : absent(parameter);
    }

    private static @Nullable Object read(ActionParameter parameter, String text) {
        try {
            return PlainValue.ofText(parameter.shape(), text);
        } catch (InvalidPayloadException e) {
            throw invalid(parameter, e.problem(), e);
        } catch (MalformedJsonException e) {
            throw invalid(parameter, "'" + text + "' is no such value", e);
        }
    }

    private static @Nullable Object absent(ActionParameter parameter) {
        Optional<String> absent = parameter.defaultJson();
        if (absent.isEmpty() && !(parameter.shape() instanceof NullableShape)) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, parameter.name(), message(parameter, "it is required"));
        }
        return absent.isEmpty() ? null : PlainValue.ofJson(parameter.shape(), absent.get());
    }

    private static ParameterException invalid(ActionParameter parameter, String problem, PlatformException cause) {
        return new ParameterException(ErrorCode.VALIDATION_ERROR, parameter.name(), message(parameter, problem), cause);
    }

    private static String message(ActionParameter parameter, String problem) {
        return "Parameter '" + parameter.name() + "': " + problem + ".";
    }
}
