/**
 * How a deployment gets its stores: factories that are found by their names, and what they open.
 *
 * <p>Start at {@link org.specstar.storage.StorageFactory}. The stores themselves are the contracts of the features that use
 * them; those that need no container are in the packages below this one.
 */
@NullMarked
package org.specstar.storage;

import org.jspecify.annotations.NullMarked;
