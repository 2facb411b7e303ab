package org.specstar.ejb.jpa;

import org.specstar.transfer.BlobTransfersContract;

class EmbeddedBlobTransfersTest extends EmbeddedFixture implements BlobTransfersContract {}
