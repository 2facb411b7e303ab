package org.specstar.rest.selection;

import org.specstar.search.Condition;

/** All resources that a request asks for. */
public record Selected(Condition condition, Unindexed unindexed) {}
