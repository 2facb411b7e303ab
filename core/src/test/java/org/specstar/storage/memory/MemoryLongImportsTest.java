package org.specstar.storage.memory;

import org.specstar.transfer.ImportsContract;

/** Imports of archives that are too long to be kept: they are read twice. */
class MemoryLongImportsTest extends MemoryStorageFixture implements ImportsContract {
    @Override
    public long keptBytes() {
        return 0;
    }
}
