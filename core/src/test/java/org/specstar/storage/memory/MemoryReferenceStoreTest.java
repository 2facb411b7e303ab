package org.specstar.storage.memory;

import org.specstar.constraint.ReferenceStoreContract;

class MemoryReferenceStoreTest extends MemoryStorageFixture implements ReferenceStoreContract {}
