/**
 * Actions of models over HTTP: {@code POST /issue/quick} and {@code POST /issue/{id}/approve}. What they answer, and which
 * headers they heed, is the same as for writes of payloads.
 */
@NullMarked
package org.specstar.rest.action;

import org.jspecify.annotations.NullMarked;
