/**
 * JSON as the tests look at it: nothing is lost on the way in, neither the order of keys nor the form of a number, so
 * that two documents can be compared to the letter.
 *
 * <p>Start at {@link org.specstar.conformance.json.Json}.
 */
@NullMarked
package org.specstar.conformance.json;

import org.jspecify.annotations.NullMarked;
