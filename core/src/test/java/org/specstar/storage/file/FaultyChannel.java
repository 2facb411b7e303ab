package org.specstar.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file or a directory of a {@link FaultyDisk} in use. */
final class FaultyChannel extends FileChannel {
    private final FileChannel real;
    private final Path path;
    private final boolean directory;
    private final DiskFaults faults;

    FaultyChannel(FileChannel real, Path path, boolean directory, DiskFaults faults) {
        this.real = real;
        this.path = path;
        this.directory = directory;
        this.faults = faults;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return faults.write(real, bytes);
    }

    /** Here in the middle of files alone: takes no space. */
    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        faults.step(DiskStep.WRITE);
        return real.write(bytes, position);
    }

    @Override
    public long write(ByteBuffer[] all, int offset, int length) throws IOException {
        long written = 0;
        for (int index = offset; index < offset + length; index++) {
            written += write(all[index]);
        }
        return written;
    }

    /** Costs nothing: here nobody cuts the power. */
    @Override
    public void force(boolean metaData) throws IOException {
        if (directory) {
            faults.step(DiskStep.FORCE_DIRECTORY);
        } else {
            faults.force(path);
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long read(ByteBuffer[] all, int offset, int length) throws IOException {
        return real.read(all, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
