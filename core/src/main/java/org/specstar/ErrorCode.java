package org.specstar;

/**
 * Stable names of what can go wrong in a caller's request. They appear as {@code code} in every problem document; names
 * are never renamed or reused. The words are those of SpecStar's structured errors, completed where it has none.
 */
public enum ErrorCode {
    /** The request cannot be understood: a malformed parameter, a patch that does not apply. */
    BAD_REQUEST,
    /** The caller may not do this. */
    PERMISSION_DENIED,
    /** No such model, resource or revision. */
    RESOURCE_NOT_FOUND,
    /** The resource was soft-deleted; a restore brings it back. */
    RESOURCE_GONE,
    /** The state of a resource forbids the operation. */
    RESOURCE_CONFLICT,
    /** A unique field's value belongs to another live resource. */
    UNIQUE_CONSTRAINT,
    /** A resource of this id exists already. */
    DUPLICATE_RESOURCE,
    /** The caller named a revision or tag that is not the current one. */
    PRECONDITION_FAILED,
    /** An idempotency key names another request already. */
    IDEMPOTENCY_KEY_REUSED,
    /** A payload or parameter has the wrong shape or value. */
    VALIDATION_ERROR,
    /** Stored data does not fit the model that should read it. */
    RESOURCE_UNDECODABLE,
    /** Stored bytes are not the bytes that were stored. */
    DATA_DAMAGED,
    /** An archive is broken, cut short or of an unknown version. */
    INVALID_ARCHIVE,
    /** A limit on size, depth or count was exceeded. */
    LIMIT_EXCEEDED,
    /** The body's media type is not one this operation reads. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The server does not offer this. */
    NOT_IMPLEMENTED
}
