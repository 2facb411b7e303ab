package org.specstar.storage.memory;

import org.specstar.blob.BlobLedgerContract;

class MemoryBlobLedgerTest extends MemoryStorageFixture implements BlobLedgerContract {}
