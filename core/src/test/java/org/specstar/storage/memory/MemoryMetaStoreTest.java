package org.specstar.storage.memory;

import org.specstar.resource.MetaStoreComparisonsContract;
import org.specstar.resource.MetaStoreConditionsContract;
import org.specstar.resource.MetaStoreContract;
import org.specstar.resource.MetaStoreLockingContract;

class MemoryMetaStoreTest extends MemoryStorageFixture
        implements MetaStoreContract,
                MetaStoreComparisonsContract,
                MetaStoreConditionsContract,
                MetaStoreLockingContract {}
