package org.specstar.ejb.jpa;

import org.specstar.transfer.ImportsContract;

class PostgresImportsIT extends PostgresStorageFixture implements ImportsContract {}
