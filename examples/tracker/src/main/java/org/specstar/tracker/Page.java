package org.specstar.tracker;

import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** A text that is written over some time: new revisions are drafts, which may be changed in place. */
@Model
public record Page(@Indexed String title, @Default("") String text) {}
