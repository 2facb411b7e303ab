package org.specstar.storage.memory;

import org.specstar.integrity.CheckedWritesContract;
import org.specstar.integrity.CollectorRaceContract;
import org.specstar.integrity.IntegrityContract;

class MemoryIntegrityTest extends MemoryStorageFixture
        implements IntegrityContract, CheckedWritesContract, CollectorRaceContract {}
