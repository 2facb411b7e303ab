/**
 * HTTP as the tests speak it: a {@link org.specstar.conformance.http.Call} goes out byte for byte as written, an
 * {@link org.specstar.conformance.http.Answer} comes back untouched.
 *
 * <p>{@link org.specstar.conformance.http.SpecStarClient} adds the few routes that most tests need.
 */
@NullMarked
package org.specstar.conformance.http;

import org.jspecify.annotations.NullMarked;
