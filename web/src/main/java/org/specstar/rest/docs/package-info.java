/**
 * The description of the interface to read and try in a browser: Swagger UI, out of its WebJar. Static files of the
 * application cannot be served beside JAX-RS at the root, so a resource gives out those that the page needs.
 */
@NullMarked
package org.specstar.rest.docs;

import org.jspecify.annotations.NullMarked;
