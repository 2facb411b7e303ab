/**
 * Rules that payloads have to keep beyond their shape: unique values, references, validators and the application's own
 * checks.
 *
 * <p>Here is what a declaration says and what stores keep for it; the feature {@code write} enforces it.
 */
@NullMarked
package org.specstar.constraint;

import org.jspecify.annotations.NullMarked;
