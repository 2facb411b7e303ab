package com.example.things;

import org.specstar.schema.Indexed;
import org.specstar.schema.Model;

/** As it was declared at first. */
@Model
public record Thing(@Indexed String name, String owner) {}
