package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.transfer.ArchiveFixture.ISSUE;
import static org.specstar.transfer.ArchiveFixture.original;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.payload.Payload;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionInfo;
import org.specstar.search.SearchFields;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

/** How often an import reads its archive. */
class ImportReadingsTest {
    private static final ModelName DOCUMENT = new ModelName("document");
    private static final PayloadCheck WITH_BINARIES = new PayloadCheck() {
        @Override
        public String fingerprint(RevisionInfo info, byte[] bytes) {
            return Payload.UNKNOWN;
        }

        @Override
        public boolean hasBinaries() {
            return true;
        }
    };

    private final AtomicInteger readings = new AtomicInteger();

    private LoadStats load(ModelName model, String name, PayloadCheck check, long keptBytes) throws IOException {
        byte[] archive = original(name);
        LocalUnits units = new LocalUnits();
        Storage storage = new MemoryStorage(units);
        storage.declare(model, SearchFields.NONE);
        Imports imports = new Imports(storage, units, model, check, HeadNotes.NONE, Runnable::run, keptBytes);
        return imports.load(
                () -> {
                    readings.incrementAndGet();
                    return new ByteArrayInputStream(archive);
                },
                OnDuplicate.RAISE_ERROR);
    }

    @Test
    void shortArchiveShouldBeReadOnce() throws IOException {
        long length = original("issue-100.acbak").length;

        assertThat(load(ISSUE, "issue-100.acbak", PayloadCheck.NONE, length)).isEqualTo(new LoadStats(100, 0));
        assertThat(readings).hasValue(1);
    }

    @Test
    void longArchiveShouldBeReadTwice() throws IOException {
        long half = original("issue-100.acbak").length / 2;

        assertThat(load(ISSUE, "issue-100.acbak", PayloadCheck.NONE, half)).isEqualTo(new LoadStats(100, 0));
        assertThat(readings).hasValue(2);
    }

    @Test
    void archiveWithBinariesShouldBeReadTwice() throws IOException {
        load(DOCUMENT, "document-3-blobs.acbak", PayloadCheck.NONE, 1 << 20);

        assertThat(readings).hasValue(2);
    }

    /** Whether what its resources refer to is still here is looked at again when they are stored. */
    @Test
    void archiveOfAModelWithBinariesShouldBeReadTwice() throws IOException {
        load(ISSUE, "issue-100.acbak", WITH_BINARIES, 1 << 20);

        assertThat(readings).hasValue(2);
    }
}
