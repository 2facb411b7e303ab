/**
 * Forgets the answers to named requests when their time is over. The rules are in {@link org.specstar.idempotency}.
 */
@NullMarked
package org.specstar.ejb.idempotency;

import org.jspecify.annotations.NullMarked;
