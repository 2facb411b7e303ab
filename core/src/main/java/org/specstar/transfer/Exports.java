package org.specstar.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.revision.StoredRevision;
import org.specstar.search.Condition;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** Writes resources as archives. Safe for use by many threads. */
public final class Exports {
    private final Storage storage;
    private final Predicate<String> timeFields;

    public Exports(Storage storage) {
        this(storage, field -> false);
    }

    /** @param timeFields whether an indexed field is declared as a time, see {@link ArchiveWriter} */
    public Exports(Storage storage, Predicate<String> timeFields) {
        this.storage = storage;
        this.timeFields = timeFields;
    }

    /**
     * Writes an archive of one section with every matching resource, soft-deleted ones too unless the condition says
     * otherwise, and behind them the binaries that their revisions refer to, by id: all from one committed state. Memory
     * use does not grow with their number or size.
     *
     * <p>If anything cannot be read this ends with its exception, and what has been written lacks the end record: it is
     * never taken for a whole archive.
     *
     * @param out flushed, and left open
     */
    public void write(ModelName model, Condition condition, OutputStream out) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out, timeFields);
        archive.write(new HeaderRecord(HeaderRecord.VERSION));
        archive.write(new ModelStartRecord(model));
        writeSection(model, condition, archive);
        archive.write(new ModelEndRecord(model));
        archive.write(new EofRecord());
        archive.flush();
    }

    private void writeSection(ModelName model, Condition condition, ArchiveWriter archive) throws IOException {
        try {
            storage.snapshot(state -> {
                state.forEach(model, condition, (meta, revisions) -> writeResource(meta, revisions, archive));
                SectionBlobs blobs = new SectionBlobs(storage, archive);
                state.forEachBinary(model, condition, blobs::add);
                blobs.flush();
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeResource(ResourceMeta meta, List<StoredRevision> revisions, ArchiveWriter archive) {
        try {
            archive.write(new MetaRecord(meta));
            for (StoredRevision revision : revisions) {
                archive.write(
                        new RevisionRecord(revision.info(), revision.payload().bytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
