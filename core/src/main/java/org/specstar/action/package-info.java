/**
 * What an application offers beside create, read, update and delete: named ways to make a resource or to change one.
 *
 * <p>Methods of beans become actions by {@link org.specstar.action.CreateAction} and {@link org.specstar.action.UpdateAction};
 * code makes them by {@code org.specstar.schema.Actions}.
 */
@NullMarked
package org.specstar.action;

import org.jspecify.annotations.NullMarked;
