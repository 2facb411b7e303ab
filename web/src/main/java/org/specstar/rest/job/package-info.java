/**
 * Batch jobs over HTTP: start, watch, restart, stop.
 */
@NullMarked
package org.specstar.rest.job;

import org.jspecify.annotations.NullMarked;
