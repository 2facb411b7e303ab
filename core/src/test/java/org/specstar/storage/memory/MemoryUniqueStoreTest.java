package org.specstar.storage.memory;

import org.specstar.constraint.UniqueStoreContract;

class MemoryUniqueStoreTest extends MemoryStorageFixture implements UniqueStoreContract {}
