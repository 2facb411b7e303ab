package org.specstar.ejb.jpa;

import org.specstar.engine.ReferencesContract;

class EmbeddedReferencesTest extends EmbeddedResourcesFixture implements ReferencesContract {}
