package org.specstar.ejb.jpa;

import org.specstar.resource.StorageContract;
import org.specstar.resource.StorageModelContract;

class PostgresStorageIT extends PostgresStorageFixture implements StorageContract, StorageModelContract {}
