package org.specstar.ejb.db.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.specstar.StorageException;
import org.specstar.ejb.s3.S3Bucket;
import org.specstar.ejb.s3.S3Bytes;
import org.specstar.ejb.s3.S3Content;
import org.specstar.ejb.s3.S3Object;
import org.specstar.ejb.s3.S3Page;
import org.specstar.ejb.s3.S3Stream;
import org.specstar.ejb.s3.S3Upload;

/** A log in S3. Its server has to honour conditions when it creates objects, which the probe of the start finds out. */
public final class S3LogBucket implements LogBucket {
    private static final int LISTED_AT_ONCE = 1_000;
    private static final long PART = 16 << 20;
    private static final long MOST_PARTS = 9_000;
    private static final int TRIES = 3;

    private final S3Bucket bucket;

    public S3LogBucket(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public boolean create(String key, byte[] content) {
        return bucket.create(key, S3Content.of(content)).isPresent();
    }

    @Override
    public void write(String key, byte[] content) {
        bucket.put(key, S3Content.of(content));
    }

    @Override
    public void upload(String key, Path file) {
        long size = size(file);
        if (size <= PART) {
            bucket.put(key, S3Content.of(file, 0, size));
        } else {
            uploadParts(key, file, size);
        }
    }

    private void uploadParts(String key, Path file, long size) {
        S3Upload upload = bucket.begin(key, S3Content.of(file, 0, size));
        boolean complete = false;
        try {
            long part = Math.max(PART, size / MOST_PARTS);
            int number = 1;
            for (long offset = 0; offset < size; offset += part) {
                upload.put(number++, S3Content.of(file, offset, Math.min(part, size - offset)));
            }
            upload.complete();
            complete = true;
        } finally {
            if (!complete) {
                upload.abort();
            }
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        return bucket.get(key).map(S3Bytes::bytes);
    }

    @Override
    public boolean download(String key, Path file) {
        Optional<S3Object> found = bucket.head(key);
        found.ifPresent(object -> downloadParts(object, file));
        return found.isPresent();
    }

    private void downloadParts(S3Object object, Path file) {
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (long offset = 0; offset < object.size(); offset += PART) {
                target.write(part(object.key(), offset, Math.min(PART, object.size() - offset)));
            }
        } catch (IOException e) {
            throw new StorageException("The database cannot be written to " + file, e);
        }
    }

    private byte[] part(String key, long offset, long length) {
        IOException last = new IOException("It was not there any more");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                Optional<S3Stream> stream = bucket.open(key, offset, length);
                if (stream.isPresent()) {
                    return whole(stream.get(), length);
                }
            } catch (IOException e) {
                last = e;
            }
        }
        throw new StorageException("Object '" + key + "' cannot be read whole", last);
    }

    private static byte[] whole(S3Stream stream, long length) throws IOException {
        try (InputStream bytes = stream.bytes()) {
            byte[] read = bytes.readAllBytes();
            if (read.length < length) {
                throw new IOException("The answer ends after " + read.length + " of " + length + " bytes");
            }
            return read;
        }
    }

    @Override
    public List<String> list(String prefix, String after) {
        List<String> keys = new ArrayList<>();
        S3Page page = bucket.list(prefix, after, LISTED_AT_ONCE);
        page.objects().forEach(object -> keys.add(object.key()));
        while (page.hasMore()) {
            page = bucket.list(prefix, keys.get(keys.size() - 1), LISTED_AT_ONCE);
            page.objects().forEach(object -> keys.add(object.key()));
        }
        return keys;
    }

    @Override
    public void deleteAll(Collection<String> keys) {
        bucket.deleteAll(keys);
    }

    @Override
    public Optional<Instant> lastModified(String key) {
        return bucket.head(key).map(S3Object::written);
    }

    @Override
    public String place() {
        return "S3 bucket " + bucket.settings().bucket() + "/"
                + bucket.settings().prefix();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new StorageException("The database cannot be read from " + file, e);
        }
    }
}
