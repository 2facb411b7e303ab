/**
 * The stores on the database: meta rows and revisions through Jakarta Persistence, bulk work in batch statements on the
 * same connection, snapshots on a connection of their own.
 *
 * <p>Start at {@link org.specstar.ejb.jpa.JpaStorage}. Nothing here begins a transaction, except to forget expired
 * answers; writes go to the database at once, so that a refusal reaches who caused it. What differs between databases
 * stands in {@link org.specstar.ejb.jpa.Dialect} alone. Payloads are in the row, or in a store of their own that the row
 * points to.
 */
@NullMarked
package org.specstar.ejb.jpa;

import org.jspecify.annotations.NullMarked;
