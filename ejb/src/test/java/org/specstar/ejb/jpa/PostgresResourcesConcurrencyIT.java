package org.specstar.ejb.jpa;

import org.specstar.engine.ResourcesConcurrencyContract;

class PostgresResourcesConcurrencyIT extends PostgresResourcesFixture implements ResourcesConcurrencyContract {}
