package org.specstar.storage.memory;

import org.specstar.transfer.ImportsContract;

class MemoryImportsTest extends MemoryStorageFixture implements ImportsContract {}
