package org.specstar.ejb.jpa;

import org.specstar.constraint.ReferenceStoreContract;

class PostgresReferenceStoreIT extends PostgresStorageFixture implements ReferenceStoreContract {}
