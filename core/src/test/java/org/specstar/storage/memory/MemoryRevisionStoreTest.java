package org.specstar.storage.memory;

import org.specstar.revision.RevisionStoreContract;

class MemoryRevisionStoreTest extends MemoryStorageFixture implements RevisionStoreContract {}
