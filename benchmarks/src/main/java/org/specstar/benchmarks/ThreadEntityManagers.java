package org.specstar.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.jpa.EntityManagers;
import org.specstar.unit.LocalUnits;
import org.specstar.unit.Participant;
import org.specstar.unit.Units;

/** What a container does: one entity manager for each unit of work, one for each read outside any. */
final class ThreadEntityManagers implements EntityManagers {
    private final Units units = new LocalUnits();
    private final ThreadLocal<@Nullable EntityManager> reading = new ThreadLocal<>();
    private final EntityManagerFactory factory;
    private final DataSource pool;

    ThreadEntityManagers(EntityManagerFactory factory, DataSource pool) {
        this.pool = pool;
        this.factory = factory;
    }

    Units units() {
        return units;
    }

    @Override
    public EntityManager get() {
        return units.active()
                ? units.current().participant(this, () -> new Bound(begun())).manager()
                : forOneRead();
    }

    @Override
    public boolean inUnit() {
        return units.active();
    }

    @Override
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    private EntityManager begun() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        return manager;
    }

    private EntityManager forOneRead() {
        EntityManager before = reading.get();
        if (before != null) {
            before.close();
        }
        EntityManager manager = factory.createEntityManager();
        reading.set(manager);
        return manager;
    }

    /** A unit's entity manager, which ends with it. */
    private record Bound(EntityManager manager) implements Participant {
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
