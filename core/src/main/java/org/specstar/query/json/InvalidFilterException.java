package org.specstar.query.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A parameter holds JSON that is no list of conditions or sorts. */
public final class InvalidFilterException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String place;

    InvalidFilterException(String place, String problem) {
        super(ErrorCode.BAD_REQUEST, "Invalid " + parameter(place) + " format: " + problem);
        this.parameter = parameter(place);
        this.place = place;
    }

    private static String parameter(String place) {
        return place.split("\\[", 2)[0];
    }

    public String parameter() {
        return parameter;
    }

    /** Where in the parameter, as {@code conditions[1].value}. */
    public String place() {
        return place;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", parameter);
        members.put("place", place);
        return members;
    }
}
