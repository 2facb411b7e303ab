/**
 * Forms with files ({@code multipart/form-data}, RFC 7578), read while they arrive: no part is held in memory or on disk, as
 * the servers' own readers do.
 *
 * <p>Start at {@link org.specstar.rest.form.FormParts}.
 */
@NullMarked
package org.specstar.rest.form;

import org.jspecify.annotations.NullMarked;
