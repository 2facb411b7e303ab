package org.specstar.engine;

import java.util.function.Predicate;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.PlainComparison;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.time.Stamp;

/** Conditions on rows of a model, which always tell about their head. */
final class ModelledMatch implements Condition.Visitor<Predicate<ResourceMeta>> {
    static Predicate<ResourceMeta> of(Condition condition) {
        return condition.accept(new ModelledMatch());
    }

    @Override
    public Predicate<ResourceMeta> all(Condition.All condition) {
        return row -> condition.parts().stream().allMatch(part -> of(part).test(row));
    }

    @Override
    public Predicate<ResourceMeta> deleted(Condition.Deleted condition) {
        return row -> row.deleted() == condition.expected();
    }

    @Override
    public Predicate<ResourceMeta> notBefore(Condition.NotBefore condition) {
        return row -> micros(row, condition.time()) >= condition.moment().epochMicros();
    }

    @Override
    public Predicate<ResourceMeta> notAfter(Condition.NotAfter condition) {
        return row -> micros(row, condition.time()) <= condition.moment().epochMicros();
    }

    @Override
    public Predicate<ResourceMeta> byUser(Condition.ByUser condition) {
        return row -> condition.names().contains(user(row, condition.user()));
    }

    @Override
    public Predicate<ResourceMeta> headStatus(Condition.HeadStatus condition) {
        return row -> condition.statuses().contains(head(row).status());
    }

    @Override
    public Predicate<ResourceMeta> hasId(Condition.HasId condition) {
        return row -> condition.ids().contains(row.id());
    }

    @Override
    public Predicate<ResourceMeta> compares(Condition.Compares condition) {
        return row -> PlainComparison.matches(row, condition);
    }

    private static long micros(ResourceMeta row, MetaTime time) {
        return switch (time) {
            case CREATED -> micros(row.created());
            case UPDATED -> micros(row.updated());
            case HEAD_CREATED -> micros(head(row).created());
            case HEAD_UPDATED -> micros(head(row).updated());
        };
    }

    private static String user(ResourceMeta row, MetaUser user) {
        return switch (user) {
            case CREATED_BY -> row.created().user();
            case UPDATED_BY -> row.updated().user();
            case HEAD_CREATED_BY -> head(row).created().user();
            case HEAD_UPDATED_BY -> head(row).updated().user();
        };
    }

    private static long micros(Stamp stamp) {
        return stamp.time().epochMicros();
    }

    private static HeadMirror head(ResourceMeta row) {
        HeadMirror head = row.head();
        if (head == null) {
            throw new IllegalStateException("A row of a model tells about its head");
        }
        return head;
    }
}
