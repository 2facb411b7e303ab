package org.specstar.ejb.jpa;

import org.specstar.event.OutboxContract;

class PostgresOutboxIT extends PostgresStorageFixture implements OutboxContract {}
