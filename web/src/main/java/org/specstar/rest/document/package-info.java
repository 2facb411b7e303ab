/**
 * Documents that are put together once and then answered as they are, and the JSON trees they are put together as.
 */
@NullMarked
package org.specstar.rest.document;

import org.jspecify.annotations.NullMarked;
