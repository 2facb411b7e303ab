package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.jpa.PayloadRow;
import org.specstar.revision.RevisionInfo;

/**
 * Payloads in rows that are too large to be fetched with many others: each is read when it is needed. What is read together is
 * thus bounded in bytes, whatever the sizes.
 */
final class LargePayloads {
    private static final int SMALL = 1 << 15;
    /** The payload of a revision {@code r}, or null if it is large. */
    static final String IF_SMALL = "CASE WHEN length(r.payload) <= " + SMALL + " THEN r.payload END";

    private static final String PAYLOAD = "SELECT payload FROM specstar_revision"
            + " WHERE model = ? AND resource_id = ? AND number = ? AND schema_version = ?";

    private final Connection connection;
    private final ModelName model;

    LargePayloads(Connection connection, ModelName model) {
        this.connection = connection;
        this.model = model;
    }

    /** The revision with its payload, where that is in a row. */
    FoundRevision whole(FoundRevision revision) throws SQLException {
        PayloadRow payload = revision.payload();
        if (payload.bytes() != null || payload.address() != null) {
            return revision;
        }
        byte[] bytes = bytes(revision.info());
        return new FoundRevision(
                revision.info(), new PayloadRow(payload.fingerprint(), payload.checksum(), bytes, null));
    }

    private byte[] bytes(RevisionInfo info) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAYLOAD)) {
            new Parameters(statement)
                    .text(model.text())
                    .text(info.id().resource().text())
                    .number(info.id().number())
                    .text(info.schemaVersion().key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new StorageException("A snapshot has lost the revision " + info.id());
                }
                return row.getBytes(1);
            }
        }
    }
}
