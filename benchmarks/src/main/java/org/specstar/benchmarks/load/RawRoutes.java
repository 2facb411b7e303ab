package org.specstar.benchmarks.load;

import java.util.concurrent.ThreadLocalRandom;

/** The routes that do next to nothing, beside the platform's own on the same server. */
public final class RawRoutes {
    static final String STATIC_JAXRS = "/_static";
    static final String STATIC_SERVLET = "/_static-servlet";
    private static final String ROWS = "/_raw";
    private static final String SAME_ROWS = "/_raw-rows";

    private RawRoutes() {}

    /** Has the JAX-RS route answer this from now on. */
    public static Request answerOfResource(Reply answer) {
        return Request.put(STATIC_JAXRS, Body.of(answer.beginning()));
    }

    /** Has the servlet answer this from now on. */
    public static Request answerOfServlet(Reply answer) {
        return Request.put(STATIC_SERVLET, Body.of(answer.beginning()));
    }

    /** Makes the table of rows. */
    public static Request makeTable() {
        return Request.post(ROWS + "/table", Body.NONE);
    }

    /** Adds rows of the same bytes. */
    public static Request fill(long first, long count) {
        return Request.post(ROWS + "/rows?first=" + first + "&count=" + count, Body.of(new IssueText(first).payload()));
    }

    /** Makes the tables for the rows of a create; there must be a resource. */
    public static Request makeTables() {
        return Request.post(SAME_ROWS + "/tables", Body.NONE);
    }

    static Request insertRows() {
        return Request.post(SAME_ROWS, Body.of(IssueText.fresh().payload()));
    }

    static Request select(long rows) {
        return Request.get(ROWS + "/row-" + ThreadLocalRandom.current().nextLong(rows));
    }

    static Request insert() {
        return Request.post(ROWS, Body.of(IssueText.fresh().payload()));
    }
}
