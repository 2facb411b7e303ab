package org.specstar.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.specstar.access.Caller;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.patch.PayloadPatch;
import org.specstar.precondition.Precondition;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Modification;
import org.specstar.write.Pruned;
import org.specstar.write.Written;

/**
 * The resources of one model, for Java code: the same operations, rules and errors as over HTTP.
 *
 * <p>A write joins the unit of work (in a container: the transaction) that the caller is in, and is certain once that is
 * committed; without one it is a unit of its own. Reads see what their own unit has written. User and time are those of
 * the {@link org.specstar.access.CallerContext} unless {@link #as} gives others.
 *
 * <p>Every method that names a resource throws {@link org.specstar.resource.ResourceNotFoundException} if there is none
 * and, unless it says otherwise, {@link org.specstar.resource.ResourceGoneException} if it is deleted. A payload that does
 * not fit the model is an {@link org.specstar.payload.InvalidPayloadException}, a precondition that does not hold a
 * {@link org.specstar.precondition.PreconditionFailedException}. Any of them spoils the unit it is thrown in.
 *
 * <p>Safe for use by many threads. To add behaviour where it is injected, offer a {@link ResourcesDecorator}.
 *
 * @param <T> the payload
 */
public interface Resources<T> {
    /** The same resources on behalf of someone else, at that caller's time. */
    Resources<T> as(Caller caller);

    /** @throws org.specstar.resource.DuplicateResourceException if the id is taken, be it by a deleted resource */
    Written create(T payload, Creation how);

    default Written create(T payload) {
        return create(payload, Creation.PLAIN);
    }

    /** A new head, or a new resource where there is none of this id. */
    Written createOrUpdate(ResourceId id, T payload, Precondition required);

    default Written createOrUpdate(ResourceId id, T payload) {
        return createOrUpdate(id, payload, Precondition.NONE);
    }

    /** The resource with its head. */
    Revision<T> get(ResourceId id, Visibility visibility);

    default Revision<T> get(ResourceId id) {
        return get(id, Visibility.LIVE);
    }

    /**
     * The resource with this revision.
     *
     * @throws org.specstar.revision.RevisionNotFoundException if it has no such revision
     */
    Revision<T> get(RevisionId revision, Visibility visibility);

    default Revision<T> get(RevisionId revision) {
        return get(revision, Visibility.LIVE);
    }

    /** The resource with its head; empty if there is none, or a deleted one. */
    Optional<Revision<T>> find(ResourceId id);

    ResourceMeta meta(ResourceId id, Visibility visibility);

    /** A page of resources with their heads, in the order of the search. */
    List<Revision<T>> list(Search search);

    long count(Condition condition);

    ListedHistory history(ResourceId id, HistoryQuery query);

    /** What changes one revision's payload into another's, both of one resource: a JSON Patch (RFC 6902) as JSON. */
    String difference(RevisionId from, RevisionId to);

    /** Makes a new head; content equal to the head's changes nothing. */
    Written update(ResourceId id, Content<T> content, Precondition required);

    default Written update(ResourceId id, T payload) {
        return update(id, payload, Precondition.NONE);
    }

    default Written update(ResourceId id, T payload, Precondition required) {
        return update(id, Content.value(payload), required);
    }

    /** Makes a new head of what the function makes of the head; nobody else writes the resource meanwhile. */
    default Written update(ResourceId id, UnaryOperator<T> change) {
        return update(id, Content.change(change), Precondition.NONE);
    }

    default Written update(ResourceId id, UnaryOperator<T> change, Precondition required) {
        return update(id, Content.change(change), required);
    }

    default Written patch(ResourceId id, PayloadPatch patch) {
        return update(id, Content.patch(patch), Precondition.NONE);
    }

    default Written patch(ResourceId id, PayloadPatch patch, Precondition required) {
        return update(id, Content.patch(patch), required);
    }

    /**
     * Changes the head in place, which has to be a draft or become one.
     *
     * @throws org.specstar.write.CannotModifyException if it is not and does not
     */
    Written modify(ResourceId id, Modification<T> modification, Precondition required);

    default Written modify(ResourceId id, Modification<T> modification) {
        return modify(id, modification, Precondition.NONE);
    }

    /** Makes an existing revision the head; makes no revision. */
    ResourceMeta switchTo(RevisionId revision, Precondition required);

    default ResourceMeta switchTo(RevisionId revision) {
        return switchTo(revision, Precondition.NONE);
    }

    /** Marks the resource as deleted; everything stays. */
    ResourceMeta delete(ResourceId id, Precondition required);

    default ResourceMeta delete(ResourceId id) {
        return delete(id, Precondition.NONE);
    }

    /** Takes the mark away; a live resource stays as it is. */
    ResourceMeta restore(ResourceId id, Precondition required);

    default ResourceMeta restore(ResourceId id) {
        return restore(id, Precondition.NONE);
    }

    /** Removes the resource and its whole history for good, live or deleted; answers its last state. */
    ResourceMeta purge(ResourceId id, Precondition required);

    default ResourceMeta purge(ResourceId id) {
        return purge(id, Precondition.NONE);
    }

    /** Removes old revisions for good, never the head. */
    Pruned prune(ResourceId id, Retention retention, Precondition required);

    default Pruned prune(ResourceId id, Retention retention) {
        return prune(id, retention, Precondition.NONE);
    }

    /** Deletes a page of the live resources that match, all or none; answers them in the order of the search. */
    List<ResourceMeta> deleteAll(Search search);

    /** Restores a page of the deleted resources that match, all or none; answers them in the order of the search. */
    List<ResourceMeta> restoreAll(Search search);
}
