package org.specstar.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a request brings along. Can be sent more than once. */
public interface Body {
    /** None at all. */
    Body NONE = of(new byte[0]);

    long length();

    void writeTo(OutputStream out) throws IOException;

    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    static Body text(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file as it is now. */
    static Body file(Path file) throws IOException {
        long length = Files.size(file);
        return new Body() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                Files.copy(file, out);
            }
        };
    }

    /** One behind the other. */
    static Body joined(List<Body> parts) {
        return new Body() {
            @Override
            public long length() {
                return parts.stream().mapToLong(Body::length).sum();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                for (Body part : parts) {
                    part.writeTo(out);
                }
            }
        };
    }
}
