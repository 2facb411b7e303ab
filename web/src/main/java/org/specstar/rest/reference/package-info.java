/**
 * References between models over HTTP: which there are, and who refers to a resource.
 */
@NullMarked
package org.specstar.rest.reference;

import org.jspecify.annotations.NullMarked;
