package org.specstar.ejb.jpa;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;

/** A binary on its way into the database: in memory if it fits into one part, else part by part in short units of work. */
final class ArrivingContent implements ArrivedBlob {
    private static final Logger LOG = LoggerFactory.getLogger(ArrivingContent.class);
    private static final int BEGINNING = 8_192;

    private final HashStream128 name = Hashing.xxh3_128().hashStream();
    private final MessageDigest digest = Checksum.digest();
    private final BlobContents contents;
    private final UUID content;
    private byte[] first = {};
    private long size;
    private int parts;
    private FileId id = new FileId("0".repeat(32));
    private Checksum checksum = new Checksum("");

    ArrivingContent(BlobContents contents, UUID content) {
        this.contents = contents;
        this.content = content;
    }

    /** @throws IOException if the stream fails */
    void fill(InputStream bytes) throws IOException {
        first = bytes.readNBytes(BlobContent.PART);
        note(first);
        if (first.length == BlobContent.PART) {
            fillOn(bytes);
        }
        HashValue128 hash = name.get();
        id = new FileId(String.format("%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits()));
        checksum = Checksum.ofDigest(digest.digest());
    }

    private void fillOn(InputStream bytes) throws IOException {
        byte[] part = bytes.readNBytes(BlobContent.PART);
        if (part.length == 0) {
            return;
        }
        contents.begin(content);
        add(first);
        first = Arrays.copyOf(first, BEGINNING);
        while (part.length > 0) {
            note(part);
            add(part);
            part = bytes.readNBytes(BlobContent.PART);
        }
    }

    private void note(byte[] part) {
        name.putBytes(part);
        digest.update(part);
        size += part.length;
    }

    private void add(byte[] part) {
        contents.add(content, parts, part);
        parts++;
    }

    private boolean isInMemory() {
        return parts == 0;
    }

    @Override
    public FileId id() {
        return id;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] beginning() {
        return first.length <= BEGINNING ? first : Arrays.copyOf(first, BEGINNING);
    }

    @Override
    public Blob keep(String contentType) {
        BlobContent arrived = new BlobContent(content, new Blob(id, size, contentType), checksum);
        return isInMemory() ? contents.keep(arrived, first) : contents.keepArrived(arrived);
    }

    @Override
    public void close() {
        if (isInMemory()) {
            return;
        }
        try {
            contents.giveUp(content);
        } catch (StorageException e) {
            // Whoever closes has got what it wanted, or has a failure of its own; what is left goes with the next
            // sweep.
            LOG.warn("The parts of a binary that was not kept could not be removed yet", e);
        }
    }
}
