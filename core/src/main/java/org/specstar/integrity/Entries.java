package org.specstar.integrity;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.FileId;

/** Entries of a ledger one by one, fetched by pages. For one thread. */
final class Entries implements Iterator<Entry> {
    private static final int PAGE = 500;

    private final BiFunction<@Nullable FileId, Integer, List<Entry>> pages;
    private List<Entry> page = List.of();
    private int next;
    private boolean ended;

    private Entries(BiFunction<@Nullable FileId, Integer, List<Entry>> pages) {
        this.pages = pages;
    }

    static Entries all(BlobLedger ledger) {
        return new Entries(ledger::entries);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && !ended) {
            @Nullable
            FileId after =
                    page.isEmpty() ? null : page.get(page.size() - 1).blob().fileId();
            page = pages.apply(after, PAGE);
            next = 0;
            ended = page.isEmpty();
        }
        return next < page.size();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
