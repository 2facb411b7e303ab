package org.specstar.ejb.jpa;

import org.specstar.constraint.UniqueRaceContract;

class PostgresUniqueRaceIT extends PostgresResourcesFixture implements UniqueRaceContract {}
