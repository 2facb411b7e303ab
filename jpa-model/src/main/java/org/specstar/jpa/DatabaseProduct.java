package org.specstar.jpa;

/**
 * Says which database is behind the container's data source, before anything can be asked there: the data source may not
 * answer until the application has got it ready. Found by the service loader.
 */
public interface DatabaseProduct {
    /** Whether it is PostgreSQL, and not the embedded one. */
    boolean isPostgres();
}
