/**
 * Makes the rows of models follow a changed declaration, after the start and beside normal work. The rules are
 * {@link org.specstar.write.Reextraction}'s.
 */
@NullMarked
package org.specstar.batch.extraction;

import org.jspecify.annotations.NullMarked;
