/**
 * Export and import of a model over HTTP, as archives.
 */
@NullMarked
package org.specstar.rest.transfer;

import org.jspecify.annotations.NullMarked;
