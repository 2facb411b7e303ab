package org.specstar.ejb.jpa;

import org.specstar.engine.UniqueContract;

class PostgresUniqueIT extends PostgresResourcesFixture implements UniqueContract {}
