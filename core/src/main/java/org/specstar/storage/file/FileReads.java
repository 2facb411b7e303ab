package org.specstar.storage.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The bytes of a file. An error of reading names the file: whoever looks for damage takes it for one of the disk, and not of
 * a network.
 */
final class FileReads extends FilterInputStream {
    private final Path file;

    FileReads(Path file, InputStream bytes) {
        super(bytes);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** The same as an error of the file; what broke off, such as an interrupt of the reader, is none. */
    static IOException named(Path file, IOException failure) {
        if (failure instanceof FileSystemException || failure instanceof ClosedChannelException) {
            return failure;
        }
        IOException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
