package org.specstar.ejb.jpa;

import org.specstar.engine.ReextractionContract;

class EmbeddedReextractionTest extends EmbeddedResourcesFixture implements ReextractionContract {}
