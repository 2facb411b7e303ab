package org.specstar.ejb.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.unit.Units;

/** Makes stores on the container's entity manager, which belongs to the transaction of whoever uses it. */
@ApplicationScoped
public class JpaStorageFactory {
    @PersistenceContext(unitName = "specstar")
    private EntityManager entityManager;

    public JpaStorage storage(Database database, Units units, BlobStore blobs, PayloadPlaces payloads) {
        return new JpaStorage(database, () -> entityManager, units, blobs, payloads);
    }

    /** Binaries in the rows of PostgreSQL. */
    public BlobStore binaries(Units units) {
        return new PostgresBlobStore(() -> entityManager, units);
    }

    public ProgressStore progress() {
        return new JpaProgressStore(new Tables(() -> entityManager));
    }
}
