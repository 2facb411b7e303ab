package org.specstar.ejb.jpa;

import org.specstar.engine.EveryTypeContract;

class PostgresEveryTypeIT extends PostgresResourcesFixture implements EveryTypeContract {}
