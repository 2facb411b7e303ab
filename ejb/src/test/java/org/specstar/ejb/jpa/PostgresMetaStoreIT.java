package org.specstar.ejb.jpa;

import org.specstar.resource.MetaStoreComparisonsContract;
import org.specstar.resource.MetaStoreConditionsContract;
import org.specstar.resource.MetaStoreContract;
import org.specstar.resource.MetaStoreLockingContract;

class PostgresMetaStoreIT extends DeclaredPostgresFixture
        implements MetaStoreContract,
                MetaStoreComparisonsContract,
                MetaStoreConditionsContract,
                MetaStoreLockingContract {}
