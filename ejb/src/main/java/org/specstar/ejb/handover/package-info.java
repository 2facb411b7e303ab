/**
 * The way of a change from the outbox to whoever carries it on, after its unit of work is committed.
 *
 * <p>Nothing is lost: the outbox is written in the unit itself, emptied only after the courier has taken over, and looked
 * through again in case a wake-up was lost. The same change may be handed over twice. See ADR 0005.
 */
@NullMarked
package org.specstar.ejb.handover;

import org.jspecify.annotations.NullMarked;
