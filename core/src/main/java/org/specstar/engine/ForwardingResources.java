package org.specstar.engine;

import java.util.List;
import java.util.Optional;
import org.specstar.access.Caller;
import org.specstar.history.HistoryQuery;
import org.specstar.history.ListedHistory;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
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
 * Resources that leave everything to others. A decorator extends it and overrides what it adds to; the methods with fewer
 * parameters end in these, so that each operation has one place to be decorated.
 *
 * @param <T> the payload
 */
public abstract class ForwardingResources<T> implements Resources<T> {
    /** Whom to leave it to; the same whenever it is asked. */
    protected abstract Resources<T> delegate();

    /** The delegate as someone else, without what this adds; injected resources are decorated anew. */
    @Override
    public Resources<T> as(Caller caller) {
        return delegate().as(caller);
    }

    @Override
    public Written create(T payload, Creation how) {
        return delegate().create(payload, how);
    }

    @Override
    public Written createOrUpdate(ResourceId id, T payload, Precondition required) {
        return delegate().createOrUpdate(id, payload, required);
    }

    @Override
    public Revision<T> get(ResourceId id, Visibility visibility) {
        return delegate().get(id, visibility);
    }

    @Override
    public Revision<T> get(RevisionId revision, Visibility visibility) {
        return delegate().get(revision, visibility);
    }

    @Override
    public Optional<Revision<T>> find(ResourceId id) {
        return delegate().find(id);
    }

    @Override
    public ResourceMeta meta(ResourceId id, Visibility visibility) {
        return delegate().meta(id, visibility);
    }

    @Override
    public List<Revision<T>> list(Search search) {
        return delegate().list(search);
    }

    @Override
    public long count(Condition condition) {
        return delegate().count(condition);
    }

    @Override
    public ListedHistory history(ResourceId id, HistoryQuery query) {
        return delegate().history(id, query);
    }

    @Override
    public String difference(RevisionId from, RevisionId to) {
        return delegate().difference(from, to);
    }

    @Override
    public Written update(ResourceId id, Content<T> content, Precondition required) {
        return delegate().update(id, content, required);
    }

    @Override
    public Written modify(ResourceId id, Modification<T> modification, Precondition required) {
        return delegate().modify(id, modification, required);
    }

    @Override
    public ResourceMeta switchTo(RevisionId revision, Precondition required) {
        return delegate().switchTo(revision, required);
    }

    @Override
    public ResourceMeta delete(ResourceId id, Precondition required) {
        return delegate().delete(id, required);
    }

    @Override
    public ResourceMeta restore(ResourceId id, Precondition required) {
        return delegate().restore(id, required);
    }

    @Override
    public ResourceMeta purge(ResourceId id, Precondition required) {
        return delegate().purge(id, required);
    }

    @Override
    public Pruned prune(ResourceId id, Retention retention, Precondition required) {
        return delegate().prune(id, retention, required);
    }

    @Override
    public List<ResourceMeta> deleteAll(Search search) {
        return delegate().deleteAll(search);
    }

    @Override
    public List<ResourceMeta> restoreAll(Search search) {
        return delegate().restoreAll(search);
    }
}
