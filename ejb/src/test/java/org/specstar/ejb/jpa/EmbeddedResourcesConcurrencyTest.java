package org.specstar.ejb.jpa;

import org.specstar.engine.ResourcesConcurrencyContract;

class EmbeddedResourcesConcurrencyTest extends EmbeddedResourcesFixture implements ResourcesConcurrencyContract {}
