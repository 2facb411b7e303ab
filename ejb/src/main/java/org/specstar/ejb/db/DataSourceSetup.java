package org.specstar.ejb.db;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Declares the pool that the persistence unit uses, the same on every server. Not XA: nothing here takes part in a
 * transaction over several resources.
 */
@DataSourceDefinition(
        name = DataSourceSetup.NAME,
        className = "org.specstar.ejb.db.SpecstarDataSource",
        minPoolSize = 4,
        maxPoolSize = ConnectionLimit.MOST,
        properties = "purpose=specstar")
@Singleton
public class DataSourceSetup {
    /** JNDI name of the pool. */
    public static final String NAME = "java:app/jdbc/specstar";
}
