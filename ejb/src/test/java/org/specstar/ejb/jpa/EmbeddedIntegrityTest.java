package org.specstar.ejb.jpa;

import org.specstar.integrity.CheckedWritesContract;
import org.specstar.integrity.CollectorRaceContract;
import org.specstar.integrity.IntegrityContract;

class EmbeddedIntegrityTest extends EmbeddedFixture
        implements IntegrityContract, CheckedWritesContract, CollectorRaceContract {}
