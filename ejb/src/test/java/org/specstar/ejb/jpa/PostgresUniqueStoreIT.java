package org.specstar.ejb.jpa;

import org.specstar.constraint.UniqueStoreContract;

class PostgresUniqueStoreIT extends PostgresStorageFixture implements UniqueStoreContract {}
