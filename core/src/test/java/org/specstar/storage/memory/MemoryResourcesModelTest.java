package org.specstar.storage.memory;

import org.specstar.engine.ResourcesModelContract;

class MemoryResourcesModelTest extends MemoryStorageFixture implements ResourcesModelContract {}
