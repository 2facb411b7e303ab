package org.specstar.ejb.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.specstar.payload.PartOfStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/**
 * What is to become an object. It can be read again when a request has to be repeated.
 *
 * @param type for those who fetch the object themselves
 * @param metadata names in lower case; ASCII, and 2,000 characters at most in all
 */
public record S3Content(RequestBody body, String type, Map<String, String> metadata) {
    static final String BYTES = "application/octet-stream";

    public S3Content {
        metadata = Map.copyOf(metadata);
    }

    /** Bytes that nobody changes. */
    public static S3Content of(byte[] bytes) {
        ContentStreamProvider provider = ContentStreamProvider.fromByteArrayUnsafe(bytes);
        return new S3Content(RequestBody.fromContentProvider(provider, bytes.length, BYTES), BYTES, Map.of());
    }

    /** A part of a file, which is not read into memory. */
    public static S3Content of(Path file, long offset, long length) {
        ContentStreamProvider provider =
                ContentStreamProvider.fromInputStreamSupplier(() -> opened(file, offset, length));
        return new S3Content(RequestBody.fromContentProvider(provider, length, BYTES), BYTES, Map.of());
    }

    private static InputStream opened(Path file, long offset, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new PartOfStream(Channels.newInputStream(channel.position(offset)), length);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** The same with what describes it. */
    public S3Content described(String type, Map<String, String> metadata) {
        return new S3Content(body, type, metadata);
    }
}
