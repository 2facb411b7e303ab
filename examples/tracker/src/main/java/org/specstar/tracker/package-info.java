/**
 * The example: an issue tracker, written as a user of the platform would write it. Needs nothing but {@code core}.
 */
@NullMarked
package org.specstar.tracker;

import org.jspecify.annotations.NullMarked;
