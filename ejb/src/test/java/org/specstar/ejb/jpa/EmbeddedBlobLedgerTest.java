package org.specstar.ejb.jpa;

import org.specstar.blob.BlobLedgerContract;

class EmbeddedBlobLedgerTest extends EmbeddedFixture implements BlobLedgerContract {}
