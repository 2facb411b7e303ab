package org.specstar.storage.memory;

import org.specstar.event.OutboxContract;

class MemoryOutboxTest extends MemoryStorageFixture implements OutboxContract {}
