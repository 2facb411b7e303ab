package org.specstar.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.resource.Storage;
import org.specstar.transfer.ArchiveRecord.BlobRecord;

/** Writes the binaries of a section. One that cannot be read ends the export: an archive never leaves one out in silence. */
final class SectionBlobs {
    private static final int PAGE = 250;

    private final Storage storage;
    private final ArchiveWriter archive;
    private final List<FileId> waiting = new ArrayList<>();

    SectionBlobs(Storage storage, ArchiveWriter archive) {
        this.storage = storage;
        this.archive = archive;
    }

    /** Writes it soon: what is known of binaries is read page by page. */
    void add(FileId id) {
        waiting.add(id);
        if (waiting.size() == PAGE) {
            flush();
        }
    }

    void flush() {
        Map<FileId, Blob> known =
                waiting.isEmpty() ? Map.of() : storage.blobLedger().find(waiting);
        for (FileId id : waiting) {
            write(Optional.ofNullable(known.get(id))
                    .or(() -> storage.blobs().find(id))
                    .orElseThrow(() -> new DamagedPayloadException(id.text())));
        }
        waiting.clear();
    }

    private void write(Blob blob) {
        try {
            archive.write(
                    new BlobRecord(blob.fileId().text(), () -> bytes(blob.fileId()), blob.size(), blob.contentType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream bytes(FileId id) {
        return storage.blobs().open(id).orElseThrow(() -> new DamagedPayloadException(id.text()));
    }
}
