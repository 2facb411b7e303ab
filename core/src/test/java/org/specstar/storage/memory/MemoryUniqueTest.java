package org.specstar.storage.memory;

import org.specstar.engine.UniqueContract;

class MemoryUniqueTest extends MemoryStorageFixture implements UniqueContract {}
