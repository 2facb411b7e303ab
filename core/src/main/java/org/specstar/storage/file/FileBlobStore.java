package org.specstar.storage.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.Collisions;
import org.specstar.blob.FileId;
import org.specstar.id.IdSource;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.PartOfStream;
import org.specstar.payload.VerifiedStream;

/**
 * Binaries in files named by their content. A binary is written under a temporary name, forced to disk and then moved to
 * its own, so a file that can be found is whole.
 *
 * <p>Readers check the length when they open and the checksum while they read: a damaged binary ends in a
 * {@link DamagedPayloadException}, never as if it were complete.
 */
public final class FileBlobStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobStore.class);
    private static final int STRIPES = 64;

    /** Held while a binary takes its place or is removed, so that the first content type stays. */
    private final Object[] places =
            IntStream.range(0, STRIPES).mapToObj(stripe -> new Object()).toArray();

    private final FanOut files;
    private final Path arriving;
    private final IdSource names;

    /** @param root directory of its own, made if missing; what a crash left half-written in it is removed */
    public FileBlobStore(Path root) {
        this(root, IdSource.random());
    }

    /** @param names where temporary names come from */
    public FileBlobStore(Path root, IdSource names) {
        this.files = new FanOut(root);
        this.arriving = root.resolve("arriving");
        this.names = names;
        Disk.prepare(arriving);
        removeLeftovers();
    }

    private void removeLeftovers() {
        try (Stream<Path> leftovers = Files.list(arriving)) {
            long count = leftovers.peek(FileBlobStore::delete).count();
            if (count > 0) {
                LOG.info("Removed {} half-written binaries from {}", count, arriving);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("What a crash left in " + arriving + " cannot be removed", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ArrivedBlob receive(InputStream bytes) throws IOException {
        ArrivingBlob arriving =
                new ArrivingBlob(this.arriving.resolve(names.next().toString()));
        try {
            arriving.fill(bytes);
            return new Arrived(arriving);
        } catch (IOException | RuntimeException e) {
            arriving.close();
            throw e;
        }
    }

    private Blob placed(ArrivingBlob arrived, FileId id, String contentType) {
        try {
            Path file = files.prepared(id.text());
            synchronized (place(id)) {
                Optional<Blob> known = known(id, arrived);
                if (known.isEmpty()) {
                    arrived.finish(contentType);
                    Files.move(arrived.file(), file, StandardCopyOption.ATOMIC_MOVE);
                }
                // Also for a known one: whoever moved it need not have got here yet.
                FanOut.syncEntry(file);
                return known.orElseGet(() -> new Blob(id, arrived.size(), contentType));
            }
        } catch (IOException e) {
            throw new StorageException("A binary cannot be stored in " + files.root(), e);
        }
    }

    /** One that waits in a temporary file. */
    private final class Arrived implements ArrivedBlob {
        private final ArrivingBlob arrived;
        private final FileId id;

        Arrived(ArrivingBlob arrived) {
            this.arrived = arrived;
            this.id = arrived.id();
        }

        @Override
        public FileId id() {
            return id;
        }

        @Override
        public long size() {
            return arrived.size();
        }

        @Override
        public byte[] beginning() {
            return arrived.beginning();
        }

        @Override
        public Blob keep(String contentType) {
            return placed(arrived, id, contentType);
        }

        @Override
        public void close() throws IOException {
            arrived.close();
        }
    }

    private Object place(FileId id) {
        return places[Math.floorMod(id.hashCode(), STRIPES)];
    }

    /** What is stored under the id with just these bytes; damage is no obstacle to the right ones, another binary is. */
    private Optional<Blob> known(FileId id, ArrivingBlob arrived) {
        Optional<BlobFile> known = readable(id).filter(found -> found.hasBytesOf(arrived));
        if (known.isEmpty() && Files.exists(files.file(id.text()))) {
            Collisions.refuseSound(id, () -> open(id));
            LOG.warn("Replacing the damaged binary {}", id);
        }
        return known.map(found -> blob(id, found));
    }

    private Optional<BlobFile> readable(FileId id) {
        try {
            return description(id);
        } catch (DamagedPayloadException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Blob> find(FileId fileId) {
        return description(fileId).map(known -> blob(fileId, known));
    }

    private static Blob blob(FileId id, BlobFile known) {
        return new Blob(id, known.size(), known.contentType());
    }

    private Optional<BlobFile> description(FileId fileId) {
        return opened(fileId, (file, channel) -> {
            try (channel) {
                return described(channel, fileId);
            }
        });
    }

    @Override
    public Optional<InputStream> open(FileId fileId) {
        return opened(fileId, (file, channel) -> {
            BlobFile known = described(channel, fileId);
            InputStream content = new PartOfStream(new FileReads(file, Channels.newInputStream(channel)), known.size());
            return new VerifiedStream(content, known.checksum(), fileId.text());
        });
    }

    @Override
    public Optional<InputStream> open(FileId fileId, long offset, long length) {
        return opened(fileId, (file, channel) -> {
            described(channel, fileId);
            return new PartOfStream(Channels.newInputStream(channel.position(offset)), length);
        });
    }

    private <R> Optional<R> opened(FileId fileId, Use<R> use) {
        Path file = files.file(fileId.text());
        try {
            return Optional.of(used(file, FileChannel.open(file, StandardOpenOption.READ), use));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(fileId, FileReads.named(file, e));
        }
    }

    private static <R> R used(Path file, FileChannel channel, Use<R> use) throws IOException {
        try {
            return use.of(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Makes something of an open file, which it closes or passes on. */
    @FunctionalInterface
    private interface Use<R> {
        R of(Path file, FileChannel channel) throws IOException;
    }

    private static BlobFile described(FileChannel channel, FileId fileId) throws IOException {
        return BlobFile.read(channel).orElseThrow(() -> new DamagedPayloadException(fileId.text()));
    }

    @Override
    public Optional<URI> address(Blob blob, Download download, Duration validity) {
        return Optional.empty();
    }

    @Override
    public void forEach(Visitor visitor) {
        files.forEach(file -> {
            Optional<FileId> id = FileId.parse(file.getFileName().toString());
            if (id.isPresent()) {
                visitor.visit(
                        id.get(), size(file), Files.getLastModifiedTime(file).toInstant());
            }
        });
    }

    /** Of the binary without what its file says of it; of a damaged file the size of all, since nobody knows better. */
    private static long size(Path file) throws IOException {
        long all = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return BlobFile.read(channel).map(BlobFile::size).orElse(all);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // One file that cannot be read must not hide those behind it: whoever opens it learns what is wrong.
            LOG.debug("The size of the binary in {} cannot be read", file, e);
            return all;
        }
    }

    @Override
    public int removeArrivals(Instant begunBefore) {
        try (Stream<Path> all = Files.list(arriving)) {
            return (int) all.filter(file -> isOlder(file, begunBefore))
                    .peek(FileBlobStore::delete)
                    .count();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("What arrivals left in " + arriving + " cannot be removed", e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            // Kept or given up just now.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void check() {
        Disk.prepare(arriving);
    }

    private StorageException unreadable(FileId fileId, IOException e) {
        return new StorageException("The binary " + fileId + " in " + files.root() + " cannot be read", e);
    }

    @Override
    public boolean delete(FileId fileId) {
        Path file = files.file(fileId.text());
        try {
            synchronized (place(fileId)) {
                return Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StorageException("The binary " + fileId + " in " + files.root() + " cannot be removed", e);
        }
    }
}
