package org.specstar.ejb.s3;

import java.util.List;

/** Objects by key in ascending order of their bytes, and whether there are more behind them. */
public record S3Page(List<S3Object> objects, boolean hasMore) {
    public S3Page {
        objects = List.copyOf(objects);
    }
}
