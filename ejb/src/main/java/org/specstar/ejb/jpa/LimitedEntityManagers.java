package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.specstar.ejb.db.ConnectionLimit;
import org.specstar.unit.Units;

/** The container's entity manager. A unit has waited for its connection when it began; a read outside waits here. */
record LimitedEntityManagers(EntityManager manager, Units units, ConnectionLimit limit) implements EntityManagers {
    @Override
    public EntityManager get() {
        return manager;
    }

    @Override
    public <R> R during(Supplier<R> use) {
        return units.active() ? use.get() : limit.within(use);
    }
}
