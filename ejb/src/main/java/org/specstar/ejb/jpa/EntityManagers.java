package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Gives the entity manager of the running unit or, where there is none, what a single read needs. */
public interface EntityManagers {
    /** The running unit's, on whose connection all of its statements go; outside units one for a single read. */
    EntityManager get();

    /** Whether a unit is running. */
    boolean inUnit();

    /** A connection for a single read outside units: its statements commit by themselves, and the caller closes it. */
    Connection connection() throws SQLException;

    /** Surrounds each use: a single read may have to wait for a connection. */
    default <R> R during(Supplier<R> use) {
        return use.get();
    }
}
