package org.specstar.ejb.jpa;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.revision.RevisionKey;

/** Puts together what each stored form refers to, from rows in the order of the forms. */
final class UseWalk implements Iterator<BlobUse> {
    /** One reference. */
    record Row(RevisionKey revision, FileId binary) {}

    private final Iterator<Row> rows;
    private @Nullable Row next;

    UseWalk(Iterator<Row> rows) {
        this.rows = rows;
        this.next = following();
    }

    private @Nullable Row following() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public BlobUse next() {
        Row first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        Set<FileId> binaries = new HashSet<>();
        Row row = first;
        while (row != null && row.revision().equals(first.revision())) {
            binaries.add(row.binary());
            row = following();
        }
        next = row;
        return new BlobUse(first.revision(), binaries);
    }
}
