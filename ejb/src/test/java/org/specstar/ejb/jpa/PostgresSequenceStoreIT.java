package org.specstar.ejb.jpa;

import org.specstar.id.SequenceStoreContract;

class PostgresSequenceStoreIT extends PostgresStorageFixture implements SequenceStoreContract {}
