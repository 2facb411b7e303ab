package org.specstar.benchmarks.load;

/** Page by page through all issues, and from the beginning again. */
final class Walk implements Conversation {
    private static final int PAGE = 100;
    private static final String FIRST = "/issue?limit=" + PAGE;

    private final Stock stock;
    private String cursor = "";
    private long offset;

    Walk(Stock stock) {
        this.stock = stock;
    }

    @Override
    public Request next() {
        if (stock.cursors()) {
            return Request.get(cursor.isEmpty() ? FIRST : FIRST + "&cursor=" + cursor);
        }
        return Request.get(FIRST + "&offset=" + offset);
    }

    @Override
    public void answered(Reply reply) {
        cursor = reply.cursor();
        offset = offset + PAGE < stock.resources() ? offset + PAGE : 0;
    }
}
