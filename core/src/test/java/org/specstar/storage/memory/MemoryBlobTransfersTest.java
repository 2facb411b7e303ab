package org.specstar.storage.memory;

import org.specstar.transfer.BlobTransfersContract;

class MemoryBlobTransfersTest extends MemoryStorageFixture implements BlobTransfersContract {}
