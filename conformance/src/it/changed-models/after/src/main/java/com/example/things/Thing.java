package com.example.things;

import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.Unique;

/** Later: the name is unique, the owner can be searched by, and there is a size. */
@Model
public record Thing(@Unique String name, @Indexed String owner, @Indexed @Default("7") long size) {}
