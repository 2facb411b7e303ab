package org.specstar.storage.memory;

import org.specstar.engine.ResourcesConcurrencyContract;

class MemoryResourcesConcurrencyTest extends MemoryStorageFixture implements ResourcesConcurrencyContract {}
