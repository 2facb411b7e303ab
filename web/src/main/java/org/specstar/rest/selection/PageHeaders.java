package org.specstar.rest.selection;

/** Headers of pages. */
public final class PageHeaders {
    public static final String HAS_MORE = "X-Has-More";
    public static final String NEXT_CURSOR = "X-Next-Cursor";
    public static final String TOTAL_COUNT = "X-Total-Count";
    public static final String UNINDEXED = "X-Unindexed";

    private PageHeaders() {}
}
