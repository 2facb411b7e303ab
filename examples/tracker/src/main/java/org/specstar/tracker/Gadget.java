package org.specstar.tracker;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.OneOf;

/** A thing with a number for an id and with properties that nobody knew beforehand. */
@Model(ids = "gadget-%04d")
public record Gadget(
        @Indexed String name,
        @Indexed @Default("low") Level level,
        @Default("{}") Map<String, @OneOf({Long.class, String.class}) @Nullable Object> extra) {

    /** How much of it there is. */
    public enum Level {
        LOW,
        HIGH
    }
}
