package org.specstar.ejb.db.log;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.specstar.StorageException;

/** A process that writes pairs until it is killed, and prints each id once the commit has returned. */
final class ShippedWriterFixture {
    /** A whole acknowledgement stands between these two: a kill may cut a line. */
    static final String ACKNOWLEDGED = "acknowledged ";

    static final String END = " .";

    private static final int THREADS = 8;
    private static final int MOST_BYTES = 6_000;

    private ShippedWriterFixture() {}

    /** @param arguments the bucket's directory, that of the working copy, and a name for the ids of this run */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        ShippedFixture database =
                ShippedFixture.started(Path.of(arguments[1]), new DirectoryBucket(Path.of(arguments[0])));
        IntStream.range(0, THREADS)
                .mapToObj(thread -> new Thread(() -> writeForEver(database, arguments[2] + "-" + thread + "-")))
                .forEach(Thread::start);
    }

    @SuppressWarnings("SystemOut")
    private static void writeForEver(ShippedFixture database, String prefix) {
        for (int number = 0; ; number++) {
            String id = prefix + number;
            try {
                database.add(id, 1 + number * 97 % MOST_BYTES);
            } catch (SQLException e) {
                throw new StorageException("refused", e);
            }
            System.out.println(ACKNOWLEDGED + id + END);
        }
    }
}
