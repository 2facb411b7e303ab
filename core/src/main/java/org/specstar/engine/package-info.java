/**
 * The engine put together: every registered model with its readers and writers over one storage.
 *
 * <p>Knows no container. Start at {@link org.specstar.engine.Engine}.
 */
@NullMarked
package org.specstar.engine;

import org.jspecify.annotations.NullMarked;
