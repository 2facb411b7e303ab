package org.specstar.resource;

import java.util.List;
import org.specstar.id.RevisionId;

/**
 * What a pruning has done.
 *
 * @param meta the resource's row afterwards
 * @param revisions what was removed, by number
 */
public record Pruned(ResourceMeta meta, List<RevisionId> revisions) {}
