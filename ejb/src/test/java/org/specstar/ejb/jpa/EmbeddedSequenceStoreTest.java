package org.specstar.ejb.jpa;

import org.specstar.id.SequenceStoreContract;

class EmbeddedSequenceStoreTest extends EmbeddedFixture implements SequenceStoreContract {}
