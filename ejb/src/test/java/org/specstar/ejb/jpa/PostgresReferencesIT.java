package org.specstar.ejb.jpa;

import org.specstar.engine.ReferencesContract;

class PostgresReferencesIT extends PostgresResourcesFixture implements ReferencesContract {}
