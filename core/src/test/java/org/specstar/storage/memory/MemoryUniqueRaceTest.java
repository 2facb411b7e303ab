package org.specstar.storage.memory;

import org.specstar.constraint.UniqueRaceContract;

class MemoryUniqueRaceTest extends MemoryStorageFixture implements UniqueRaceContract {}
