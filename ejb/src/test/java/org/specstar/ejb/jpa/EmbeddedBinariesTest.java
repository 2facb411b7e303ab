package org.specstar.ejb.jpa;

import org.specstar.engine.BinariesContract;

class EmbeddedBinariesTest extends EmbeddedFixture implements BinariesContract {}
