package org.specstar.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A change that waits to be handed over. Read only: it is added by a statement, because the provider would ask for the
 * number that the database gave.
 */
@Entity
@Table(name = "specstar_outbox")
@SuppressWarnings("NullAway.Init") // The provider fills every field.
public class OutboxEntity {
    @Id
    @Column(name = "number")
    private long number;

    @Column(name = "model")
    private String model;

    @Column(name = "resource_id")
    private String resourceId;

    @Column(name = "revision")
    private int revision;

    protected OutboxEntity() {}

    /** Place in the queue. */
    public long number() {
        return number;
    }

    public String model() {
        return model;
    }

    public String resourceId() {
        return resourceId;
    }

    /** Number of the revision that the change made. */
    public int revision() {
        return revision;
    }
}
