package org.specstar.ejb.jpa;

import org.specstar.engine.ResourcesModelContract;

class PostgresResourcesModelIT extends PostgresResourcesFixture implements ResourcesModelContract {
    @Override
    public int sequencesAtOnce() {
        return 4;
    }
}
