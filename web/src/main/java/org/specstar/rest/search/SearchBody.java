package org.specstar.rest.search;

import java.io.InputStream;
import org.specstar.ErrorCode;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.config.Settings.UnknownParameters;
import org.specstar.rest.Bodies;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.selection.BodyGiven;

/** Reads what a request says in its body instead of its query. */
final class SearchBody {
    private SearchBody() {}

    static BodyGiven read(Requester requester, InputStream body, HttpSettings http) {
        if (http.unknownParameters() == UnknownParameters.REFUSE) {
            requester.parameters().names().stream().findFirst().ifPresent(name -> {
                throw new ParameterException(
                        ErrorCode.VALIDATION_ERROR,
                        name,
                        "Unknown parameter '" + name + "'; here everything is said in the body.");
            });
        }
        return BodyGiven.of(Bodies.json(requester.mediaType(), body, http.maxBody()));
    }
}
