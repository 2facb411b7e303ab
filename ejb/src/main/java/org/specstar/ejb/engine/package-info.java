/**
 * The engine's Java interface for beans: {@code @Inject Resources<Issue> issues}.
 *
 * <p>Start at {@link org.specstar.engine.Resources}; here is only how it is injected.
 */
@NullMarked
package org.specstar.ejb.engine;

import org.jspecify.annotations.NullMarked;
