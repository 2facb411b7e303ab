package org.specstar.ejb.jpa;

import org.specstar.constraint.UniqueRaceContract;

class EmbeddedUniqueRaceTest extends EmbeddedResourcesFixture implements UniqueRaceContract {}
