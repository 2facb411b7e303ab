package org.specstar.tracker;

import org.specstar.schema.Default;

/** What a quick issue is made of. */
public record QuickIssue(String title, @Default("false") boolean shout) {}
