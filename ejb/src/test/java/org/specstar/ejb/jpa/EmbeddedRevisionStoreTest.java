package org.specstar.ejb.jpa;

import org.specstar.revision.RevisionStoreContract;

class EmbeddedRevisionStoreTest extends EmbeddedFixture implements RevisionStoreContract {}
