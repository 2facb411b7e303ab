/**
 * Times as SpecStar writes them: ISO 8601 with six digits of fraction or none, naive (to be read as UTC) or with a zone.
 */
@NullMarked
package org.specstar.conformance.time;

import org.jspecify.annotations.NullMarked;
