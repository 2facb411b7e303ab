package org.specstar.storage.memory;

import org.specstar.resource.HeadStoreContract;

class MemoryHeadStoreTest extends MemoryStorageFixture implements HeadStoreContract {}
