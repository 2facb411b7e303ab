/**
 * The HTTP interface: JAX-RS resources that unpack a request, hand it to the engine and end.
 *
 * <p>Every model answers at the server root under its singular and its plural. Errors are RFC 9457 problem documents,
 * made in one place ({@code problem}).
 */
@NullMarked
package org.specstar.rest;

import org.jspecify.annotations.NullMarked;
