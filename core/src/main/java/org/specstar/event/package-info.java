/**
 * What has happened to resources, told to those who care after it is certain.
 *
 * <p>A change is noted in the unit of work that makes it ({@link org.specstar.event.Outbox}) and handed over once that
 * unit is committed; a hand-over that was lost is repeated. See ADR 0005.
 */
@NullMarked
package org.specstar.event;

import org.jspecify.annotations.NullMarked;
