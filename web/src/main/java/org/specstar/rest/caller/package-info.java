/**
 * Tells beans of the application which request their thread serves, so that they act on behalf of its caller.
 */
@NullMarked
package org.specstar.rest.caller;

import org.jspecify.annotations.NullMarked;
