/**
 * The history of a resource over HTTP.
 */
@NullMarked
package org.specstar.rest.revision;

import org.jspecify.annotations.NullMarked;
