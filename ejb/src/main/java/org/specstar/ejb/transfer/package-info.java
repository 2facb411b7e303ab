/**
 * Archives on their way in: received into the data directory before anything looks at them, so that they can be checked as
 * a whole and read again after a crash.
 */
@NullMarked
package org.specstar.ejb.transfer;

import org.jspecify.annotations.NullMarked;
