package org.specstar.storage.memory;

import org.specstar.engine.BinariesContract;

class MemoryBinariesTest extends MemoryStorageFixture implements BinariesContract {}
