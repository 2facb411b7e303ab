package org.specstar.storage.memory;

import org.specstar.resource.GroupingContract;
import org.specstar.resource.MetaStoreComparisonsContract;
import org.specstar.resource.MetaStoreConditionsContract;
import org.specstar.resource.MetaStoreContract;
import org.specstar.resource.MetaStoreLockingContract;
import org.specstar.resource.SearchMatrixContract;
import org.specstar.resource.SortingContract;

class MemoryMetaStoreTest extends MemoryStorageFixture
        implements MetaStoreContract,
                MetaStoreComparisonsContract,
                MetaStoreConditionsContract,
                MetaStoreLockingContract,
                SearchMatrixContract,
                SortingContract,
                GroupingContract {}
