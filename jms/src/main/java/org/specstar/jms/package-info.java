/**
 * Messages: a courier that sends what the outbox holds, and the consumer at the other end. The one module that knows a
 * broker; an application without it announces nothing and needs none.
 *
 * <p>A message carries ids, the database carries the truth. Delivery is at least once. See ADR 0005.
 */
@NullMarked
package org.specstar.jms;

import org.jspecify.annotations.NullMarked;
