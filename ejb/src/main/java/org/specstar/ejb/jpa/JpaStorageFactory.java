package org.specstar.ejb.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.specstar.blob.BlobStore;
import org.specstar.ejb.db.ConnectionLimit;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.unit.Units;

/** Makes stores on the container's entity manager, which belongs to the transaction of whoever uses it. */
@ApplicationScoped
public class JpaStorageFactory {
    @PersistenceContext(unitName = "specstar")
    private EntityManager entityManager;

    @Resource(lookup = "java:app/jdbc/specstar")
    private DataSource pool;

    @Inject
    private ConnectionLimit limit;

    public JpaStorage storage(Database database, Units units, BlobStore blobs, PayloadPlaces payloads) {
        return new JpaStorage(database, managers(units), units, blobs, payloads);
    }

    /** Binaries in the rows of PostgreSQL. */
    public BlobStore binaries(Units units) {
        return new PostgresBlobStore(managers(units), units);
    }

    public ProgressStore progress(Units units) {
        return new JpaProgressStore(new Tables(managers(units)));
    }

    private EntityManagers managers(Units units) {
        return new LimitedEntityManagers(entityManager, pool, units, limit);
    }
}
