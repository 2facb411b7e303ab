package org.specstar.storage.memory;

import org.specstar.engine.EveryTypeContract;

class MemoryEveryTypeTest extends MemoryStorageFixture implements EveryTypeContract {}
