package org.specstar.ejb.db.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file to read, by any thread. Unlike a channel it stays open when a thread that reads it is interrupted. */
final class PlainFile implements Closeable {
    private final RandomAccessFile file;

    PlainFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Reads as many bytes as there are, up to a length, to the beginning of an array; answers how many. */
    synchronized int read(byte[] bytes, int length, long offset) throws IOException {
        file.seek(offset);
        int done = 0;
        int read = file.read(bytes, 0, length);
        while (read > 0) {
            done += read;
            read = file.read(bytes, done, length - done);
        }
        return done;
    }

    synchronized long size() throws IOException {
        return file.length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
