package org.specstar.payload;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A payload does not have the shape its model declares. The message is worded as SpecStar words it. */
public final class InvalidPayloadException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String pointer;

    /**
     * @param problem what was expected and found, without the place
     * @param pointer JSON Pointer (RFC 6901) of the place, empty text for the whole payload
     */
    public InvalidPayloadException(String problem, String pointer) {
        this(problem, Place.of(pointer));
    }

    /** @param problem what was expected and found, without the place */
    public InvalidPayloadException(String problem, Place place) {
        super(ErrorCode.VALIDATION_ERROR, message(problem, place));
        this.problem = problem;
        this.pointer = place.pointer();
    }

    /** The same for a problem that another error revealed. */
    public InvalidPayloadException(String problem, Place place, Throwable cause) {
        super(ErrorCode.VALIDATION_ERROR, message(problem, place), cause);
        this.problem = problem;
        this.pointer = place.pointer();
    }

    /** What was expected and found, without the place. */
    public String problem() {
        return problem;
    }

    /** JSON Pointer of the offending place; empty text for the whole payload. */
    public String pointer() {
        return pointer;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("pointer", pointer);
    }

    private static String message(String problem, Place place) {
        return place.path().equals(Place.ROOT.path()) ? problem : problem + " - at `" + place.path() + "`";
    }
}
