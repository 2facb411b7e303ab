package org.specstar.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** The columns of a revision without its payload. Read only: revisions are written by batch statements. */
@MappedSuperclass
@IdClass(RevisionRowKey.class)
@SuppressWarnings("NullAway.Init") // The provider fills every field.
public abstract class RevisionColumns {
    @Id
    @Column(name = "model")
    private String model;

    @Id
    @Column(name = "resource_id")
    private String resourceId;

    @Id
    @Column(name = "number")
    private int number;

    @Id
    @Column(name = "schema_version")
    private String schemaVersion;

    @Column(name = "uid")
    private String uid;

    @Column(name = "parent")
    private @Nullable String parent;

    @Column(name = "parent_schema_version")
    private @Nullable String parentSchemaVersion;

    @Column(name = "data_hash")
    private @Nullable String dataHash;

    @Column(name = "status")
    private String status;

    @Embedded
    @AttributeOverride(name = "micros", column = @Column(name = "created_micros"))
    @AttributeOverride(name = "naive", column = @Column(name = "created_naive"))
    @AttributeOverride(name = "by", column = @Column(name = "created_by"))
    private StampColumns created;

    @Embedded
    @AttributeOverride(name = "micros", column = @Column(name = "updated_micros"))
    @AttributeOverride(name = "naive", column = @Column(name = "updated_naive"))
    @AttributeOverride(name = "by", column = @Column(name = "updated_by"))
    private StampColumns updated;

    protected RevisionColumns() {}

    public RevisionRow row() {
        return new RevisionRow(
                resourceId,
                number,
                schemaVersion,
                uid,
                parent,
                parentSchemaVersion,
                dataHash,
                status,
                created,
                updated);
    }
}
