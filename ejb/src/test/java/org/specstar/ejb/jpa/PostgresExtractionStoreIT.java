package org.specstar.ejb.jpa;

import org.specstar.extraction.ExtractionStoreContract;

class PostgresExtractionStoreIT extends PostgresStorageFixture implements ExtractionStoreContract {}
