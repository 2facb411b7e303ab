package org.specstar.ejb.jpa;

import org.specstar.engine.UniqueContract;

class EmbeddedUniqueTest extends EmbeddedResourcesFixture implements UniqueContract {}
