/** The code that the documentation shows, run as tests. */
@NullMarked
package org.specstar.docs;

import org.jspecify.annotations.NullMarked;
