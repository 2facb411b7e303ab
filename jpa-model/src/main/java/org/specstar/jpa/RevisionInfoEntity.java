package org.specstar.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A revision read without touching its payload. */
@Entity
@Table(name = "specstar_revision")
public class RevisionInfoEntity extends RevisionColumns {
    protected RevisionInfoEntity() {}
}
