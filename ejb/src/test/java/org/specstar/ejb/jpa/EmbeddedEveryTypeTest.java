package org.specstar.ejb.jpa;

import org.specstar.engine.EveryTypeContract;

class EmbeddedEveryTypeTest extends EmbeddedResourcesFixture implements EveryTypeContract {}
