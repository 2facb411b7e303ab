package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.PoolFixture;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Participant;
import org.specstar.unit.Units;

/** What the container does: one entity manager for each unit of work, one for each read outside any. */
final class EntityManagerFixture implements EntityManagers {
    private final Units units = new LocalUnits();
    private final ThreadLocal<@Nullable EntityManager> reading = new ThreadLocal<>();
    private final PoolFixture pool;
    private final EntityManagerFactory factory;

    EntityManagerFixture(Database database) {
        this.pool = new PoolFixture(database);
        this.factory = Persistence.createEntityManagerFactory(
                "specstar",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        pool));
    }

    PoolFixture pool() {
        return pool;
    }

    Units units() {
        return units;
    }

    @Override
    public EntityManager get() {
        return units.active()
                ? units.current().participant(this, () -> new Bound(factory.createEntityManager())).manager
                : reading();
    }

    @Override
    public boolean inUnit() {
        return units.active();
    }

    @Override
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    private EntityManager reading() {
        EntityManager before = reading.get();
        if (before != null) {
            before.close();
        }
        EntityManager manager = factory.createEntityManager();
        reading.set(manager);
        return manager;
    }

    private static final class Bound implements Participant {
        private final EntityManager manager;

        Bound(EntityManager manager) {
            this.manager = manager;
            manager.getTransaction().begin();
        }

        @Override
        public void commit() {
            try (manager) {
                manager.getTransaction().commit();
            }
        }

        @Override
        public void rollback() {
            try (manager) {
                manager.getTransaction().rollback();
            }
        }
    }
}
