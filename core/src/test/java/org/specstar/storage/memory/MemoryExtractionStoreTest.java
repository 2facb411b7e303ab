package org.specstar.storage.memory;

import org.specstar.extraction.ExtractionStoreContract;

class MemoryExtractionStoreTest extends MemoryStorageFixture implements ExtractionStoreContract {}
