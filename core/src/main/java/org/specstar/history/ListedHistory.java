package org.specstar.history;

import java.util.List;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;

/**
 * A page of a resource's history.
 *
 * @param total revisions that match, before paging
 * @param hasMore whether some come after this page
 */
public record ListedHistory(ResourceMeta meta, List<RevisionInfo> revisions, int total, boolean hasMore) {}
