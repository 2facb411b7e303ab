/**
 * Who calls: the built-in resolver, and the one place where a request becomes a {@link org.specstar.access.Caller}.
 */
@NullMarked
package org.specstar.ejb.caller;

import org.jspecify.annotations.NullMarked;
