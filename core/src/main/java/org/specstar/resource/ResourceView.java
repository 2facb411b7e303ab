package org.specstar.resource;

import org.specstar.revision.StoredRevision;

/** What a read answers: a resource's meta row and one of its revisions. */
public record ResourceView(ResourceMeta meta, StoredRevision revision) {}
