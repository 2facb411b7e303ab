package org.specstar.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A revision with its payload, or with the address of it. */
@Entity
@Table(name = "specstar_revision")
@SuppressWarnings("NullAway.Init") // The provider fills every field.
public class RevisionEntity extends RevisionColumns {
    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "payload")
    private byte @Nullable [] payload;

    @Column(name = "payload_address")
    private @Nullable String payloadAddress;

    protected RevisionEntity() {}

    public PayloadRow payload() {
        return new PayloadRow(fingerprint, checksum, payload, payloadAddress);
    }
}
