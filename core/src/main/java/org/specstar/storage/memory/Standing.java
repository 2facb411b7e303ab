package org.specstar.storage.memory;

import java.util.List;

/** Where a row stands in a search: its {@link OrderKeys key} for each sort, and its place in the order of insertion. */
record Standing(List<String> keys, long place) {}
