package org.specstar.precondition;

import org.specstar.id.RevisionId;

/**
 * The state of an existing resource that preconditions are held against.
 *
 * @param revision its head
 * @param tag its entity tag
 */
public record CurrentState(RevisionId revision, EntityTag tag) {}
