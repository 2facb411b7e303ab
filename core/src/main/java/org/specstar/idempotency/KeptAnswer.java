package org.specstar.idempotency;

import org.specstar.time.Moment;

/**
 * The answer to a request that has acted.
 *
 * @param digest digest of what the request asks for; not of its preconditions, which held when it acted
 * @param entityTag the entity tag as it was sent; empty text where there was none
 * @param body the body as it was sent, shared, not copied
 * @param keptAt when the request acted
 */
public record KeptAnswer(String digest, String entityTag, byte[] body, Moment keptAt) {}
