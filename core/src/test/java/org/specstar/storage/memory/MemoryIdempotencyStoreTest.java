package org.specstar.storage.memory;

import org.specstar.idempotency.IdempotencyStoreContract;

class MemoryIdempotencyStoreTest extends MemoryStorageFixture implements IdempotencyStoreContract {}
