package org.specstar.storage.memory;

import org.specstar.id.SequenceStoreContract;

class MemorySequenceStoreTest extends MemoryStorageFixture implements SequenceStoreContract {}
