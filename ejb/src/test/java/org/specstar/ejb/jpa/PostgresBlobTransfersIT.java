package org.specstar.ejb.jpa;

import org.specstar.transfer.BlobTransfersContract;

class PostgresBlobTransfersIT extends PostgresStorageFixture implements BlobTransfersContract {}
