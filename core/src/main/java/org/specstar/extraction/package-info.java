/**
 * Keeps what rows are searched by in step with the declaration: after a field was added with a default, or became indexed,
 * unique or a reference, the values of existing resources are extracted again.
 */
@NullMarked
package org.specstar.extraction;

import org.jspecify.annotations.NullMarked;
