package org.specstar.ejb.jpa;

import org.specstar.integrity.CheckedWritesContract;
import org.specstar.integrity.CollectorRaceContract;
import org.specstar.integrity.IntegrityContract;

class PostgresIntegrityIT extends PostgresStorageFixture
        implements IntegrityContract, CheckedWritesContract, CollectorRaceContract {}
