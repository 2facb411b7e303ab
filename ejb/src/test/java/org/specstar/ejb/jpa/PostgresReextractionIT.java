package org.specstar.ejb.jpa;

import org.specstar.engine.ReextractionContract;

class PostgresReextractionIT extends PostgresResourcesFixture implements ReextractionContract {}
