/**
 * What is done with resources, for those who listen.
 *
 * <p>Handlers ({@link org.specstar.event.Subscription}) are called around every operation, within its unit of work. A change
 * is besides noted in that unit ({@link org.specstar.event.Outbox}) and handed over once it is committed; a hand-over that
 * was lost is repeated. See ADR 0005.
 */
@NullMarked
package org.specstar.event;

import org.jspecify.annotations.NullMarked;
