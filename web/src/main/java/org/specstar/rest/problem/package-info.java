/**
 * Errors as answers: one mapper from exceptions to {@code application/problem+json} (RFC 9457). See ADR 0003.
 */
@NullMarked
package org.specstar.rest.problem;

import org.jspecify.annotations.NullMarked;
