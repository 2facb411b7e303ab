package org.specstar.constraint;

import java.util.List;

/**
 * A rule over one payload. Asked whenever a payload is written, after its shape has been found right. Safe for use by many
 * threads.
 *
 * @param <T> the payload
 */
@FunctionalInterface
public interface PayloadValidator<T> {
    /** What is wrong with the payload; empty if nothing is. The message of an IllegalArgumentException counts as such. */
    List<Violation> violations(T payload);
}
