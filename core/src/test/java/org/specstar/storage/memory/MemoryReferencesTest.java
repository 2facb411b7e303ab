package org.specstar.storage.memory;

import org.specstar.engine.ReferencesContract;

class MemoryReferencesTest extends MemoryStorageFixture implements ReferencesContract {}
