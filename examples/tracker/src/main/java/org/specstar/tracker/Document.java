package org.specstar.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** Something on paper: a file that belongs to it, and its pages as images. */
@Model
public record Document(
        @Indexed String name,
        @Nullable Binary attachment,
        @Default("[]") List<Binary> pages) {}
