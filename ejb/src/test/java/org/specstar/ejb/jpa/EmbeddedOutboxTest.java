package org.specstar.ejb.jpa;

import org.specstar.event.OutboxContract;

class EmbeddedOutboxTest extends EmbeddedFixture implements OutboxContract {}
