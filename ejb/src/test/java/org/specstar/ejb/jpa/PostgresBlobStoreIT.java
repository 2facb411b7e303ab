package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.StorageException;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobStore;
import org.specstar.blob.BlobStoreContract;
import org.specstar.blob.FileId;
import org.specstar.payload.Checksum;
import org.specstar.payload.DamagedPayloadException;
import org.specstar.payload.DataHash;
import org.specstar.unit.Units;

class PostgresBlobStoreIT implements BlobStoreContract {
    private static final int LARGE = 3 * BlobContent.PART + 17;

    private final DatabaseFixture database = DatabaseFixture.postgres();
    private final Units units = database.entityManagers().units();
    private final BlobStore testee = new PostgresBlobStore(database.entityManagers(), units);

    PostgresBlobStoreIT() {
        execute("TRUNCATE specstar_blob_content, specstar_blob_part, specstar_blob_arrival");
    }

    @Override
    public BlobStore testee() {
        return testee;
    }

    @Override
    public void plant(FileId id, byte[] bytes) {
        plant(id, bytes, Checksum.of(bytes));
    }

    private void plant(FileId id, byte[] bytes, Checksum checksum) {
        String row = "specstar_blob_content WHERE file_id = '" + id + "'";
        execute("DELETE FROM specstar_blob_part WHERE content = (SELECT content FROM " + row + ")");
        execute("INSERT INTO specstar_blob_part (content, number, bytes) SELECT content, 0, decode('"
                + HexFormat.of().formatHex(bytes) + "', 'hex') FROM " + row);
        execute("UPDATE specstar_blob_content SET size = " + bytes.length + ", checksum = '" + checksum
                + "' WHERE file_id = '" + id + "'");
    }

    /** Without limits: what holds a table's lock may be an autovacuum, which gives way only after a second. */
    private void execute(String sql) {
        try (Connection connection = database.database().connectWithoutLimits();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int rows(String table) {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] large() {
        return BlobStoreContract.random(LARGE, 5);
    }

    private ArrivedBlob received(byte[] bytes) throws IOException {
        return testee.receive(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1048575,2", "1048576,1048576", "5,3000000", "3145727,18", "3145744,1"})
    void rangesShouldReadOnlyWhatTheyCover(int offset, int length) throws IOException {
        FileId id = put(large(), "").fileId();

        try (InputStream range = testee.open(id, offset, length).orElseThrow()) {
            assertThat(range.readAllBytes()).isEqualTo(Arrays.copyOfRange(large(), offset, offset + length));
        }
    }

    @Test
    void sizesAroundAPartShouldComeBack() {
        for (int size :
                new int[] {BlobContent.PART - 1, BlobContent.PART, BlobContent.PART + 1, 2 * BlobContent.PART}) {
            byte[] bytes = BlobStoreContract.random(size, size);

            assertThat(content(put(bytes, "").fileId())).isEqualTo(bytes);
        }
        assertThat(rows("specstar_blob_arrival")).isZero();
    }

    @Test
    void arrivedBytesShouldNotBeFoundBeforeTheyAreKept() throws IOException {
        try (ArrivedBlob arrived = received(large())) {
            assertThat(arrived.size()).isEqualTo(LARGE);
            assertThat(arrived.beginning()).hasSize(8_192);
            assertThat(testee.find(arrived.id())).isEmpty();
        }

        assertThat(rows("specstar_blob_part")).isZero();
        assertThat(rows("specstar_blob_arrival")).isZero();
    }

    @Test
    void keepingShouldBelongToTheRunningUnit() throws IOException {
        for (byte[] bytes : List.of(large(), BlobStoreContract.text("small"))) {
            try (ArrivedBlob arrived = received(bytes)) {
                assertThatThrownBy(() -> units.required(() -> {
                            arrived.keep("x/y");
                            throw new IllegalStateException("on purpose");
                        }))
                        .hasMessage("on purpose");
                assertThat(testee.find(arrived.id())).isEmpty();
            }
        }

        assertThat(rows("specstar_blob_part")).isZero();
        assertThat(rows("specstar_blob_arrival")).isZero();
    }

    @Test
    void closingInTheUnitThatKeepsShouldLeaveTheBytes() {
        Blob blob = units.required(() -> put(large(), "x/y"));

        assertThat(content(blob.fileId())).isEqualTo(large());
        assertThat(rows("specstar_blob_arrival")).isZero();
    }

    @Test
    void sameBytesShouldHaveTheirPartsOnce() {
        put(large(), "a/b");
        put(large(), "c/d");

        assertThat(rows("specstar_blob_part")).isEqualTo(4);
        assertThat(rows("specstar_blob_content")).isEqualTo(1);
    }

    @Test
    void sweepShouldRemoveWhatArrivalsHaveLeft() throws IOException {
        ArrivedBlob left = received(large());

        assertThat(testee.removeArrivals(Instant.now().minus(Duration.ofHours(1))))
                .isZero();
        assertThat(testee.removeArrivals(Instant.now().plus(Duration.ofHours(1))))
                .isEqualTo(1);

        assertThat(rows("specstar_blob_part")).isZero();
        assertThatThrownBy(() -> left.keep("")).isInstanceOf(StorageException.class);
        assertThat(testee.find(left.id())).isEmpty();
    }

    @Test
    void sweepShouldLeaveWhatIsBeingKept() throws IOException {
        try (ArrivedBlob arrived = received(large())) {
            units.required(() -> {
                arrived.keep("");
                return testee.removeArrivals(Instant.now().plus(Duration.ofDays(1)));
            });
        }

        assertThat(content(new FileId(DataHash.hex(large())))).isEqualTo(large());
    }

    @Test
    void brokenStreamShouldLeaveNoParts() {
        IOException failure = new IOException("the line is cut");
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(large()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });

        assertThatThrownBy(() -> testee.receive(broken)).isSameAs(failure);

        assertThat(rows("specstar_blob_part")).isZero();
        assertThat(rows("specstar_blob_arrival")).isZero();
    }

    @Test
    void damageShouldBeNoticedAndReplacedByTheRightBytes() {
        FileId id = put(large(), "").fileId();
        execute("UPDATE specstar_blob_part SET bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1) WHERE number = 2");

        assertThatThrownBy(() -> content(id)).isInstanceOf(DamagedPayloadException.class);
        execute("DELETE FROM specstar_blob_part WHERE number = 2");
        assertThatThrownBy(() -> content(id)).isInstanceOf(DamagedPayloadException.class);
        List<Long> sizes = new ArrayList<>();
        testee.forEach((fileId, size, written) -> sizes.add(size));
        assertThat(sizes).containsExactly((long) LARGE - BlobContent.PART);
        put(large(), "");
        assertThat(content(id)).isEqualTo(large());
        assertThat(rows("specstar_blob_part")).isEqualTo(4);
    }

    @Test
    void otherBytesThatAreNotSoundShouldBeReplacedByTheRightOnes() {
        FileId id = put(large(), "").fileId();
        plant(id, BlobStoreContract.text("damage"), Checksum.of(BlobStoreContract.text("something else")));

        put(large(), "");

        assertThat(content(id)).isEqualTo(large());
        assertThat(rows("specstar_blob_part")).isEqualTo(4);
    }

    @Test
    void deletedPartsShouldBeGone() {
        FileId id = put(large(), "").fileId();

        assertThat(testee.delete(id)).isTrue();

        assertThat(rows("specstar_blob_part")).isZero();
        testee.check();
    }

    @Test
    void noStatementShouldRemoveThePartsOfALargeBinaryAlone() throws IOException {
        FileId id = put(large(), "").fileId();
        ArrivedBlob left = received(BlobStoreContract.random(LARGE, 6));
        execute(
                "INSERT INTO specstar_blob_part (content, number, bytes) SELECT content, number, '' FROM"
                        + " (SELECT DISTINCT content FROM specstar_blob_part) AS all_of_them, generate_series(4, 300) AS number");
        execute("CREATE OR REPLACE FUNCTION refuse_many() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " IF (SELECT count(*) FROM gone) > 64 THEN RAISE EXCEPTION 'too many at once'; END IF;"
                + " RETURN NULL; END $$");
        execute("CREATE TRIGGER refuse_many AFTER DELETE ON specstar_blob_part REFERENCING OLD TABLE AS gone"
                + " FOR EACH STATEMENT EXECUTE FUNCTION refuse_many()");

        try {
            assertThat(testee.delete(id)).isTrue();
            assertThat(rows("specstar_blob_part")).isEqualTo(301);
            left.close();
        } finally {
            execute("DROP TRIGGER refuse_many ON specstar_blob_part");
        }

        assertThat(rows("specstar_blob_part")).isZero();
    }

    @Test
    void bytesThatArriveAgainShouldBeGivenUpAfterTheyWereKept() throws IOException {
        Blob first = put(large(), "a/b");

        try (ArrivedBlob again = received(large())) {
            assertThat(again.keep("c/d")).isEqualTo(first);
            assertThat(rows("specstar_blob_arrival")).isEqualTo(1);
        }

        assertThat(rows("specstar_blob_arrival")).isZero();
        assertThat(rows("specstar_blob_part")).isEqualTo(4);
        assertThat(content(first.fileId())).isEqualTo(large());
    }

    @Test
    void slowReaderShouldHoldNoConnection() throws IOException, SQLException {
        FileId id = put(large(), "").fileId();

        try (InputStream bytes = testee.open(id).orElseThrow()) {
            assertThat(bytes.read()).isNotNegative();
            // Would wait for a transaction that still reads.
            execute("SET lock_timeout = '10s'; ALTER TABLE specstar_blob_part ALTER COLUMN number SET STATISTICS 100");
            assertThat(bytes.readAllBytes()).hasSize(LARGE - 1);
        }
    }
}
