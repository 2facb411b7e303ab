package org.specstar.constraint;

import java.util.Collection;
import java.util.List;
import org.specstar.id.ResourceId;

/**
 * Keeps what the live resources of one model refer to, so that the other end can be asked who refers to it. Writing needs a
 * unit of work, reading does not. Safe for use by many threads.
 */
public interface ReferenceStore {
    /** Makes these the references of their sources, in place of all they had before. */
    void replace(List<Outgoing> references);

    /** Forgets the references of these sources. */
    void removeAll(Collection<ResourceId> sources);

    /**
     * Who refers to one of the targets by this field: each source once, by id.
     *
     * @param field dotted path
     * @param targets resource ids, or revision ids where the field refers to those
     * @param limit most sources to give
     */
    List<ResourceId> sources(String field, Collection<String> targets, int limit);

    /** All references of one resource. */
    record Outgoing(ResourceId source, List<Target> targets) {
        public Outgoing {
            targets = List.copyOf(targets);
        }
    }

    /**
     * One reference.
     *
     * @param field dotted path
     * @param id of the resource or revision it names, as the payload writes it
     */
    record Target(String field, String id) {}
}
