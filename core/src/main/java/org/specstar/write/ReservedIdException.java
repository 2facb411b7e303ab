package org.specstar.write;

import java.util.Map;
import java.util.Set;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;

/** A new resource was to get an id that is a word of the interface, so that nobody could read it there. */
public final class ReservedIdException extends PlatformException {
    private static final long serialVersionUID = 1L;

    /** What stands in the place of an id, now or in SpecStar. */
    private static final Set<String> WORDS = Set.of(
            "aggregate",
            "count",
            "data",
            "export",
            "full",
            "import",
            "meta",
            "migrate",
            "restore",
            "revision-info",
            "schema",
            "search");

    private final ResourceId id;

    private ReservedIdException(ResourceId id) {
        super(ErrorCode.VALIDATION_ERROR, "'" + id.text() + "' is a word of the interface; choose another id.");
        this.id = id;
    }

    /** @throws ReservedIdException if the id is reserved */
    static ResourceId refuseReserved(ResourceId id) {
        if (WORDS.contains(id.text())) {
            throw new ReservedIdException(id);
        }
        return id;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("field", "resource_id", "resource_id", id.text());
    }
}
