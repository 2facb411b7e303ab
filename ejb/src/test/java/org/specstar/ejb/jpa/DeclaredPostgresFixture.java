package org.specstar.ejb.jpa;

import org.specstar.search.SearchFields;

/** The same with a declared model, which has a table of its own. */
abstract class DeclaredPostgresFixture extends PostgresStorageFixture {
    DeclaredPostgresFixture() {
        storage().declare(MODEL, SearchFields.NONE);
        awaitIndexes();
    }
}
