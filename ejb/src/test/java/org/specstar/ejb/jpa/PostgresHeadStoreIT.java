package org.specstar.ejb.jpa;

import org.specstar.resource.HeadStoreContract;

class PostgresHeadStoreIT extends DeclaredPostgresFixture implements HeadStoreContract {}
