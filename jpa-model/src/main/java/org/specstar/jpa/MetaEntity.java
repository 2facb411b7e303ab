package org.specstar.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.specstar.jpa.MetaRow.HeadRow;

/** A resource's meta row; it is added by a statement, which can leave a known one alone. Every column is named: the provider would make a name without one upper case. */
@Entity
@Table(name = "specstar_meta")
@IdClass(MetaRowKey.class)
@SuppressWarnings("NullAway.Init") // The provider fills what the constructor for it leaves open.
public class MetaEntity {
    @Id
    @Column(name = "model")
    private String model;

    @Id
    @Column(name = "resource_id")
    private String resourceId;

    /** Order of insertion, numbered by the database. */
    @Column(name = "seq", insertable = false, updatable = false)
    private long seq;

    @Column(name = "version")
    private long version;

    @Column(name = "current_number")
    private int currentNumber;

    @Column(name = "current_uid")
    private String currentUid;

    @Column(name = "schema_version")
    private String schemaVersion;

    @Column(name = "total_revision_count")
    private int totalRevisionCount;

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

    @Column(name = "is_deleted")
    private boolean deleted;

    @Column(name = "indexed_data")
    private @Nullable String indexedData;

    @Column(name = "rev_status")
    private @Nullable String revStatus;

    @Embedded
    @AttributeOverride(name = "micros", column = @Column(name = "rev_created_micros"))
    @AttributeOverride(name = "naive", column = @Column(name = "rev_created_naive"))
    @AttributeOverride(name = "by", column = @Column(name = "rev_created_by"))
    private @Nullable StampColumns revCreated;

    @Embedded
    @AttributeOverride(name = "micros", column = @Column(name = "rev_updated_micros"))
    @AttributeOverride(name = "naive", column = @Column(name = "rev_updated_naive"))
    @AttributeOverride(name = "by", column = @Column(name = "rev_updated_by"))
    private @Nullable StampColumns revUpdated;

    protected MetaEntity() {}

    /** Takes all values of a row; key and place in the order stay. */
    public void become(MetaRow row) {
        version = row.version();
        currentNumber = row.currentNumber();
        currentUid = row.currentUid();
        schemaVersion = row.schemaVersion();
        totalRevisionCount = row.totalRevisionCount();
        created = row.created();
        updated = row.updated();
        deleted = row.deleted();
        indexedData = row.indexedData();
        mirror(row.head());
    }

    private void mirror(@Nullable HeadRow head) {
        revStatus = head == null ? null : head.status();
        revCreated = head == null ? null : head.created();
        revUpdated = head == null ? null : head.updated();
    }

    public String resourceId() {
        return resourceId;
    }

    /** Place in the order of insertion; only a row that was read has one. */
    public long seq() {
        return seq;
    }

    public MetaRow row() {
        return new MetaRow(
                version,
                currentNumber,
                currentUid,
                schemaVersion,
                totalRevisionCount,
                created,
                updated,
                deleted,
                indexedData,
                head());
    }

    private @Nullable HeadRow head() {
        return revStatus == null || revCreated == null || revUpdated == null
                ? null
                : new HeadRow(revStatus, revCreated, revUpdated);
    }
}
