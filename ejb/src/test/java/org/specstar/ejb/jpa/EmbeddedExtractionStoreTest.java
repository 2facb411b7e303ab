package org.specstar.ejb.jpa;

import org.specstar.extraction.ExtractionStoreContract;

class EmbeddedExtractionStoreTest extends EmbeddedFixture implements ExtractionStoreContract {}
