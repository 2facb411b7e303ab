package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.jpa.OutboxEntity;

/** Waiting changes in the database. */
final class JpaOutbox implements Outbox {
    private static final String ADD = "INSERT INTO specstar_outbox (model, resource_id, revision) VALUES (?, ?, ?)";
    private static final String OLDEST = "SELECT o FROM OutboxEntity o ORDER BY o.number";
    private static final String REMOVE = "DELETE FROM specstar_outbox WHERE number = ?";

    private final Tables tables;

    JpaOutbox(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Change change) {
        tables.batch(
                ADD,
                List.of(change),
                (parameters, added) -> parameters
                        .text(added.model().text())
                        .text(added.resource().text())
                        .number(added.revision()));
    }

    @Override
    public List<Waiting> oldest(int limit) {
        if (limit == 0) {
            return List.of();
        }
        return tables.list(OLDEST, OutboxEntity.class, query -> query.setMaxResults(limit)).stream()
                .map(entity -> new Waiting(entity.number(), change(entity)))
                .toList();
    }

    private static Change change(OutboxEntity entity) {
        return new Change(new ModelName(entity.model()), new ResourceId(entity.resourceId()), entity.revision());
    }

    @Override
    public void remove(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            tables.batch(REMOVE, numbers, Parameters::number);
        }
    }

    @Override
    public long size() {
        return tables.list("SELECT COUNT(o) FROM OutboxEntity o", Long.class, query -> {})
                .get(0);
    }
}
