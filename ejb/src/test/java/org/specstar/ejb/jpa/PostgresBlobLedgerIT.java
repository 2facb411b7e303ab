package org.specstar.ejb.jpa;

import org.specstar.blob.BlobLedgerContract;

class PostgresBlobLedgerIT extends PostgresStorageFixture implements BlobLedgerContract {}
