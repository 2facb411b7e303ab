package org.specstar.ejb.jpa;

import org.specstar.constraint.UniqueStoreContract;

class EmbeddedUniqueStoreTest extends EmbeddedFixture implements UniqueStoreContract {}
