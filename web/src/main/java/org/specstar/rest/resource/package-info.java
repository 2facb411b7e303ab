/**
 * Resources over HTTP: create, read, list, replace, patch, delete, restore, purge, switch.
 */
@NullMarked
package org.specstar.rest.resource;

import org.jspecify.annotations.NullMarked;
