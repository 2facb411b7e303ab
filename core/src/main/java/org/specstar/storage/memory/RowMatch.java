package org.specstar.storage.memory;

import java.util.List;
import java.util.function.Predicate;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;

/** Turns a condition into a test of one row. */
final class RowMatch implements Condition.Visitor<Predicate<ResourceMeta>> {
    private static final RowMatch MATCH = new RowMatch();

    private RowMatch() {}

    static Predicate<ResourceMeta> of(Condition condition) {
        return condition.accept(MATCH);
    }

    @Override
    public Predicate<ResourceMeta> all(Condition.All condition) {
        List<Predicate<ResourceMeta>> parts =
                condition.parts().stream().map(RowMatch::of).toList();
        return meta -> parts.stream().allMatch(part -> part.test(meta));
    }

    @Override
    public Predicate<ResourceMeta> deleted(Condition.Deleted condition) {
        return meta -> meta.deleted() == condition.expected();
    }
}
