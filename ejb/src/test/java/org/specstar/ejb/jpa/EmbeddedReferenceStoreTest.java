package org.specstar.ejb.jpa;

import org.specstar.constraint.ReferenceStoreContract;

class EmbeddedReferenceStoreTest extends EmbeddedFixture implements ReferenceStoreContract {}
