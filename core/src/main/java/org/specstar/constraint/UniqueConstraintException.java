package org.specstar.constraint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.constraint.UniqueStore.Conflict;

/** A live resource holds the value of a unique field already. The message is worded as SpecStar words it. */
public final class UniqueConstraintException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final transient Conflict conflict;
    private final boolean exists;

    /** For a resource that exists, or comes out of an archive. */
    public UniqueConstraintException(Conflict conflict) {
        this(conflict, true);
    }

    private UniqueConstraintException(Conflict conflict, boolean exists) {
        super(ErrorCode.UNIQUE_CONSTRAINT, message(conflict));
        this.conflict = conflict;
        this.exists = exists;
    }

    /** For a resource that was to be made, whose id nobody gets to know. */
    public static UniqueConstraintException ofNew(Conflict conflict) {
        return new UniqueConstraintException(conflict, false);
    }

    public Conflict conflict() {
        return conflict;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", conflict.value().field());
        if (exists) {
            members.put("resource_id", conflict.wanted().text());
        }
        members.put("conflicting_resource_id", conflict.holder().text());
        return members;
    }

    private static String message(Conflict conflict) {
        return "Unique constraint violated: field '" + conflict.value().field() + "' value "
                + shown(conflict.value().json()) + " already exists on resource '"
                + conflict.holder().text() + "'.";
    }

    /** Texts in single quotes; whatever else as it is in JSON. */
    private static String shown(String json) {
        return json.startsWith("\"") ? "'" + json.substring(1, json.length() - 1) + "'" : json;
    }
}
