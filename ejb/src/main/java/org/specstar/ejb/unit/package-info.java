/**
 * Units of work as transactions of the server.
 *
 * <p>{@link org.specstar.ejb.unit.UnitEntry} is where a transaction begins and ends; {@link org.specstar.ejb.unit.JtaUnits}
 * gives it the contract of {@link org.specstar.unit.Units}, so that the engine knows no container.
 */
@NullMarked
package org.specstar.ejb.unit;

import org.jspecify.annotations.NullMarked;
