package org.specstar.tracker;

import java.util.List;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** A note as it is declared today: half stars are possible, and it has labels. */
@Model(name = "note")
public record NoteV2(
        @Indexed String title,
        @Indexed double rating,
        @Default("[]") List<String> labels) {}
