package org.specstar.idempotency;

/**
 * What tells one request from another: who sent it, where to, and the key it was given. The same key of another caller or
 * on another route names another request.
 *
 * @param caller name of the user
 * @param route method and path, the same for every spelling of the path
 * @param key 1 to 255 characters, chosen by the caller
 */
public record RequestName(String caller, String route, String key) {}
