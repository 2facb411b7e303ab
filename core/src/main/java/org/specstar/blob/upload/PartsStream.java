package org.specstar.blob.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/** The bytes of parts one after the other; each is opened when its turn comes and closed at its end. */
final class PartsStream extends InputStream {
    private final Iterator<UploadPart> parts;
    private final Function<UploadPart, InputStream> opening;
    private InputStream current = InputStream.nullInputStream();

    PartsStream(Collection<UploadPart> parts, Function<UploadPart, InputStream> opening) {
        this.parts = parts.iterator();
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = current.read(buffer, offset, length);
        while (count < 0 && parts.hasNext()) {
            current.close();
            current = opening.apply(parts.next());
            count = current.read(buffer, offset, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
