package org.specstar.ejb.jpa;

import org.specstar.engine.ResourcesModelContract;

class EmbeddedResourcesModelTest extends EmbeddedResourcesFixture implements ResourcesModelContract {
    @Override
    public int sequencesAtOnce() {
        return 4;
    }
}
