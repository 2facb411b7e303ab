package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.blob.Blob;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.engine.BinariesEngine;
import org.specstar.engine.BinariesEngine.Letter;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.payload.Binary;
import org.specstar.resource.Storage;
import org.specstar.resource.StorageFixture;
import org.specstar.search.Condition;
import org.specstar.storage.file.FileBlobStore;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Units;

/** Binaries go out and in by way of files: one of 64 MiB is in memory nowhere. */
class LargeBlobTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final ModelName LETTER = new ModelName("letter");

    @TempDir
    Path directory;

    private static final class OnFiles implements StorageFixture {
        private final Units units = new LocalUnits();
        private final Storage storage;

        private final AtomicInteger arrivals = new AtomicInteger();

        OnFiles(Path directory) {
            IdSource names = IdSource.random();
            this.storage = new MemoryStorage(units, new FileBlobStore(directory, () -> {
                arrivals.incrementAndGet();
                return names.next();
            }));
        }

        @Override
        public Storage storage() {
            return storage;
        }

        @Override
        public Units units() {
            return units;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long allocatedBy(Work work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void memoryShouldNotGrowWithTheSizeOfABinary() throws IOException {
        OnFiles source = new OnFiles(directory.resolve("source"));
        OnFiles target = new OnFiles(directory.resolve("target"));
        Blob blob = new Blobs(source.storage().blobs(), source.storage().blobLedger(), source.units())
                .store(noise(64 * MEBIBYTE), "a/b", Instant.EPOCH);
        BinariesEngine from = new BinariesEngine(source);
        from.letters().create(new Letter("a", Binary.stored(blob.fileId().text()), List.of(), Map.of()));
        Path archive = directory.resolve("letters.acbak");

        long exporting = allocatedBy(() -> {
            try (OutputStream out = Files.newOutputStream(archive)) {
                from.engine().exports().write(LETTER, Condition.EVERYTHING, out);
            }
        });
        BinariesEngine to = new BinariesEngine(target);
        long importing =
                allocatedBy(() -> to.imports().load(() -> Files.newInputStream(archive), OnDuplicate.RAISE_ERROR));

        assertThat(Files.size(archive)).isGreaterThan(64 * MEBIBYTE);
        assertThat(exporting).isLessThan(8 * MEBIBYTE);
        assertThat(importing).isLessThan(8 * MEBIBYTE);
        assertThat(target.storage().blobs().find(blob.fileId())).contains(blob);
        assertThat(hash(target, blob)).isEqualTo(blob.fileId().text());
    }

    @Test
    void binariesThatAreThereShouldBeComparedAndKeptOnce() throws IOException {
        OnFiles target = new OnFiles(directory);
        BinariesEngine engine = new BinariesEngine(target);
        Imports imports = engine.engine().model("document").imports();
        ArchiveSource archive = () -> new ByteArrayInputStream(ArchiveFixture.original("document-3-blobs.acbak"));
        FileId lost = new FileId("963afad0f23c2227dc67fefc6de39686");
        List<FileId> kept = new ArrayList<>();

        imports.load(archive, OnDuplicate.OVERWRITE);
        target.storage().blobs().delete(lost);
        imports.load(archive, OnDuplicate.OVERWRITE);
        target.storage().blobs().forEach((id, size, written) -> kept.add(id));

        assertThat(target.arrivals).hasValue(12);
        assertThat(kept).hasSize(6).contains(lost);
        assertThat(engine.content(lost)).hasSize(201);
    }

    /** As long as the whole binary, the same each time, and never there at once. */
    private static InputStream noise(long size) {
        Random random = new Random(64);
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                throw new UnsupportedOperationException("Nobody reads this byte by byte");
            }

            @Override
            public int read(byte[] to, int offset, int wanted) {
                if (left == 0) {
                    return -1;
                }
                byte[] next = new byte[(int) Math.min(wanted, left)];
                random.nextBytes(next);
                System.arraycopy(next, 0, to, offset, next.length);
                left -= next.length;
                return next.length;
            }
        };
    }

    private static String hash(OnFiles backend, Blob blob) throws IOException {
        try (InputStream bytes = backend.storage().blobs().open(blob.fileId()).orElseThrow()) {
            return Binary.of(bytes.readAllBytes()).fileId();
        }
    }
}
