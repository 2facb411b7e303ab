package org.specstar.ejb.db.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.specstar.StorageException;

/** The snapshots in the bucket. Two are kept, with the log since the older one, so that one damaged object loses nothing. */
final class Snapshots {
    private static final int KEPT = 2;

    private final LogBucket bucket;
    private final String token;

    /** @param token of this start */
    Snapshots(LogBucket bucket, String token) {
        this.bucket = bucket;
        this.token = token;
    }

    /** The newest last. */
    List<LogPosition> all() {
        return LogKeys.snapshots(bucket);
    }

    /** Writes the database of a snapshot into a new file. */
    Snapshot download(LogPosition position, Path file) {
        String key = LogKeys.snapshot(position);
        Snapshot snapshot = bucket.read(key)
                .map(bytes -> Snapshot.decode(key, bytes))
                .orElseThrow(() -> new DamagedLogException("Snapshot '" + key + "' is missing"));
        if (!bucket.download(snapshot.file(), file)) {
            throw new DamagedLogException("Object '" + snapshot.file() + "' of snapshot '" + key + "' is missing");
        }
        if (!sha256(file).equals(snapshot.sha256())) {
            throw new DamagedLogException("Object '" + snapshot.file() + "' is damaged: its SHA-256 is not the one of"
                    + " snapshot '" + key + "'");
        }
        return snapshot;
    }

    /** Stores a file that nobody changes as the snapshot of a position. */
    void store(LogPosition position, long nextWal, Path file) {
        String key = LogKeys.file(position, token);
        bucket.upload(key, file);
        Snapshot snapshot = new Snapshot(position, nextWal, key, size(file), sha256(file));
        bucket.create(LogKeys.snapshot(position), snapshot.encoded());
    }

    /**
     * Removes the older snapshots and what only they need of the log. The last entry of each epoch stays: it is the seal,
     * and holds off whoever wrote in that epoch.
     */
    void removeOlder() {
        List<LogPosition> all = all();
        if (all.size() < KEPT) {
            return;
        }
        LogPosition oldest = all.get(all.size() - KEPT);
        // First what names a file, then the file.
        bucket.deleteAll(all.stream()
                .filter(at -> at.compareTo(oldest) < 0)
                .map(LogKeys::snapshot)
                .toList());
        String firstFile = LogKeys.FILES + oldest.text('-');
        bucket.deleteAll(bucket.list(LogKeys.FILES, "").stream()
                .filter(key -> key.compareTo(firstFile) < 0)
                .toList());
        bucket.deleteAll(needless(oldest));
    }

    private List<String> needless(LogPosition upTo) {
        List<LogPosition> entries =
                LogKeys.entries(bucket, "").stream().map(LogKeys::entryAt).toList();
        return IntStream.range(0, entries.size() - 1)
                .filter(at -> entries.get(at + 1).epoch() == entries.get(at).epoch())
                .mapToObj(entries::get)
                .filter(entry -> entry.compareTo(upTo) <= 0)
                .map(LogKeys::entry)
                .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String sha256(Path file) {
        MessageDigest digest = CheckedText.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static StorageException unreadable(Path file, IOException cause) {
        return new StorageException("The snapshot " + file + " of the database cannot be read", cause);
    }
}
