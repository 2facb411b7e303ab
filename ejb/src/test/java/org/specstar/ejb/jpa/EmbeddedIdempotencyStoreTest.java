package org.specstar.ejb.jpa;

import org.specstar.idempotency.IdempotencyStoreContract;

class EmbeddedIdempotencyStoreTest extends EmbeddedFixture implements IdempotencyStoreContract {}
