package org.specstar.storage.memory;

import org.specstar.engine.ReextractionContract;

class MemoryReextractionTest extends MemoryStorageFixture implements ReextractionContract {}
