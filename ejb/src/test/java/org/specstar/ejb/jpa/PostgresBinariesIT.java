package org.specstar.ejb.jpa;

import org.specstar.engine.BinariesContract;

class PostgresBinariesIT extends PostgresStorageFixture implements BinariesContract {}
