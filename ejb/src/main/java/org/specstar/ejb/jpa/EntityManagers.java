package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Gives the entity manager of the running unit or, where there is none, one for a single read. */
@FunctionalInterface
interface EntityManagers extends Supplier<EntityManager> {
    static EntityManagers of(Supplier<EntityManager> supplier) {
        return supplier instanceof EntityManagers known ? known : supplier::get;
    }

    /** Surrounds each use: a single read may have to wait for a connection. */
    default <R> R during(Supplier<R> use) {
        return use.get();
    }
}
