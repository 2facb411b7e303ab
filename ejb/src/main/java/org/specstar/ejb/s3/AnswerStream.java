package org.specstar.ejb.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** The bytes of an answer. What the SDK finds wrong with them, such as their checksum, is an error of reading. */
final class AnswerStream extends FilterInputStream {
    AnswerStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(SdkException e) {
        return new IOException("The answer of the S3 server cannot be read: " + e.getMessage(), e);
    }
}
