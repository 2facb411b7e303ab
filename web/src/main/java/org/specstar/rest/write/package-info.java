/**
 * What every write has in common, whatever it changes: who calls, what is required of the resource, and the key that lets a
 * request be repeated. Start at {@link org.specstar.rest.write.Writes}.
 */
@NullMarked
package org.specstar.rest.write;

import org.jspecify.annotations.NullMarked;
