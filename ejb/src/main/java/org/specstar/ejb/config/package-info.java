/**
 * The deployment's settings: MicroProfile Config keys `specstar.*`, read once at start into typed records.
 *
 * <p>A missing or contradictory one stops the start with its key; an unknown one is named in the log. The table of all
 * keys stands in `docs/configuration.md`.
 */
@NullMarked
package org.specstar.ejb.config;

import org.jspecify.annotations.NullMarked;
