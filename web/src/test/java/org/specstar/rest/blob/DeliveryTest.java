package org.specstar.rest.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.payload.DamagedPayloadException;

class DeliveryTest {
    /** Says at its end that its bytes are not those once stored. */
    private static final class DamagedStream extends FilterInputStream {
        private boolean closed;

        DamagedStream(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
                throw new DamagedPayloadException("x");
            }
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                Delivery.CHUNK - 1,
                Delivery.CHUNK,
                Delivery.CHUNK + 1,
                2 * Delivery.CHUNK,
                5 * Delivery.CHUNK + 3
            })
    void allBytesShouldGoOutInTheirOrder(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Delivery.of(new ByteArrayInputStream(bytes(length))).write(out);

        assertThat(out.toByteArray()).isEqualTo(bytes(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Delivery.CHUNK - 1})
    void damageOfAShortBinaryShouldBeAnErrorBeforeTheAnswer(int length) {
        DamagedStream damaged = new DamagedStream(bytes(length));

        assertThatThrownBy(() -> Delivery.of(damaged)).isInstanceOf(DamagedPayloadException.class);
        assertThat(damaged.closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Delivery.CHUNK, Delivery.CHUNK + 1, 2 * Delivery.CHUNK, 5 * Delivery.CHUNK + 3})
    void damageOfALongBinaryShouldLeaveTheAnswerShort(int length) {
        DamagedStream damaged = new DamagedStream(bytes(length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Delivery delivery = Delivery.of(damaged);

        assertThatThrownBy(() -> delivery.write(out)).isInstanceOf(DamagedPayloadException.class);

        assertThat(out.size()).isLessThan(length);
        assertThat(damaged.closed).isTrue();
    }

    @Test
    void memoryShouldNotGrowWithTheBinary() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 1L << 31;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = (int) Math.min(length, left);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        long[] written = new long[1];

        Delivery.of(endless).write(new OutputStream() {
            @Override
            public void write(int b) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                written[0] += length;
            }
        });

        assertThat(written[0]).isEqualTo(1L << 31);
    }
}
