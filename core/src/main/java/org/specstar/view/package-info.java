/**
 * What of a resource goes out, and as which JSON: envelopes, single parts, selected fields.
 *
 * <p>Payload bytes are copied as they are stored unless fields are selected; then the others are passed over undecoded.
 * Start at {@link org.specstar.view.Returns} and {@link org.specstar.view.EnvelopeWriter}.
 */
@NullMarked
package org.specstar.view;

import org.jspecify.annotations.NullMarked;
