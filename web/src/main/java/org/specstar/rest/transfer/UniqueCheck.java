package org.specstar.rest.transfer;

import java.util.Arrays;
import java.util.Locale;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

/** When an import looks at unique fields, the parameter {@code unique_check}. */
public enum UniqueCheck {
    /** Batch by batch: a value that another resource holds ends the import. */
    DURING,
    /** At the end: such values are stored, and told. */
    AFTER;

    private static final String PARAMETER = "unique_check";

    /** @throws ParameterException if the parameter is neither of the words */
    public static UniqueCheck of(Parameters parameters) {
        String text = parameters.text(PARAMETER).orElse("during");
        return Arrays.stream(values())
                .filter(check -> check.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR,
                        PARAMETER,
                        "Input should be 'during' or 'after', not '" + text + "'"));
    }

    /** @throws ParameterException if this is another than what an import can do */
    public void require(UniqueCheck possible) {
        if (this != possible) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, PARAMETER, "A batch job checks during the import; leave it out.");
        }
    }
}
