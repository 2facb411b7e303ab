/**
 * Actions that are methods of beans: found once at start, called through the bean's contextual reference, so that scopes
 * and interceptors work. Start at {@link org.specstar.ejb.action.BeanActions}.
 */
@NullMarked
package org.specstar.ejb.action;

import org.jspecify.annotations.NullMarked;
