package org.specstar.tracker;

import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** A note as it was first declared. */
@Model(name = "note")
public record NoteV1(
        @Indexed String title, @Indexed @Default("0") long stars) {}
