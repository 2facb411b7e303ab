package org.specstar.ejb.jpa;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.specstar.event.Change;
import org.specstar.event.Outbox;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** Waiting changes in the database. */
final class JpaOutbox implements Outbox {
    private static final String INSERT = "INSERT INTO specstar_outbox (model, resource_id, revision) ";
    private static final String ADD = INSERT + "VALUES (?, ?, ?)";
    private static final String OLDEST =
            "SELECT o.number, o.model, o.resource_id, o.revision FROM specstar_outbox o ORDER BY o.number LIMIT ?";

    private final Tables tables;
    private final String remove;

    JpaOutbox(Tables tables, Dialect dialect) {
        this.tables = tables;
        this.remove = "DELETE FROM specstar_outbox WHERE number IN (SELECT CAST(k.value ->> 0 AS BIGINT) FROM "
                + dialect.elements() + ")";
    }

    @Override
    public void add(Change change) {
        tables.batch(ADD, List.of(change), JpaOutbox::bind);
    }

    /** Adds the rows of a table expression {@code c(model, resource_id, revision)}. */
    static String addFrom(String source) {
        return INSERT + "SELECT c.* FROM " + source;
    }

    static void bind(Parameters parameters, Change change) throws SQLException {
        parameters.text(change.model().text()).text(change.resource().text()).number(change.revision());
    }

    @Override
    public List<Waiting> oldest(int limit) {
        if (limit == 0) {
            return List.of();
        }
        return tables.rows(OLDEST, List.of(limit)).stream()
                .map(columns -> waiting(new FoundRow(columns)))
                .toList();
    }

    private static Waiting waiting(FoundRow row) {
        return new Waiting(
                row.number(), new Change(new ModelName(row.text()), new ResourceId(row.text()), (int) row.number()));
    }

    @Override
    public void remove(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            List<List<String>> keys = numbers.stream()
                    .map(number -> List.of(Long.toString(number)))
                    .toList();
            tables.batch(remove, List.of(KeysJson.tuples(keys)), Parameters::text);
        }
    }

    @Override
    public long size() {
        return tables.list("SELECT COUNT(o) FROM OutboxEntity o", Long.class, query -> {})
                .get(0);
    }
}
