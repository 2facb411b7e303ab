package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.specstar.ejb.db.ConnectionLimit;
import org.specstar.unit.Units;

/**
 * The container's entity manager, and its pool. A unit has waited for its connection when it began; a read outside waits
 * here.
 */
record LimitedEntityManagers(EntityManager manager, DataSource pool, Units units, ConnectionLimit limit)
        implements EntityManagers {
    @Override
    public EntityManager get() {
        return manager;
    }

    @Override
    public boolean inUnit() {
        return units.active();
    }

    @Override
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public <R> R during(Supplier<R> use) {
        return units.active() ? use.get() : limit.within(use);
    }
}
