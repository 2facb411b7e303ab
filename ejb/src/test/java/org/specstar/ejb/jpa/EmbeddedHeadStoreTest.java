package org.specstar.ejb.jpa;

import org.specstar.resource.HeadStoreContract;

class EmbeddedHeadStoreTest extends EmbeddedFixture implements HeadStoreContract {}
