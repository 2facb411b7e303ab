package org.specstar.ejb.jpa;

import org.specstar.revision.RevisionStoreContract;

class PostgresRevisionStoreIT extends PostgresStorageFixture implements RevisionStoreContract {}
