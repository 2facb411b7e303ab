package org.specstar.ejb.jpa;

import org.specstar.transfer.ImportsContract;

class EmbeddedImportsTest extends EmbeddedFixture implements ImportsContract {}
