package org.specstar.write;

import java.util.List;
import org.specstar.id.RevisionId;
import org.specstar.resource.ResourceMeta;

/**
 * What a pruning has done.
 *
 * @param meta the resource's row afterwards
 * @param revisions what was removed, by number
 */
public record Pruned(ResourceMeta meta, List<RevisionId> revisions) {}
