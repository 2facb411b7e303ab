package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.ejb.jpa.Tables.Binding;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.unit.Unit;
import org.specstar.unit.Units;

/** Writes and removes revisions in batches, and gives up the payloads that nothing refers to any longer. */
final class RevisionWriter {
    private static final String INSERT = RevisionRows.TABLE.insertIfAbsent();
    private static final String ADD = RevisionRows.TABLE.add();

    private record Item(StoredRevision revision, PayloadRow payload) {
        RevisionKey key() {
            return revision.key();
        }
    }

    private final Tables tables;
    private final RevisionSql sql;
    private final Units units;
    private final PayloadPlace place;
    private final OpenSnapshots snapshots;
    private final Absences absences;

    RevisionWriter(Tables tables, RevisionSql sql, Units units, PayloadPlace place, OpenSnapshots snapshots) {
        this.tables = tables;
        this.sql = sql;
        this.units = units;
        this.place = place;
        this.snapshots = snapshots;
        this.absences = new Absences(tables, sql.dialect());
    }

    /**
     * Saves revisions, at least one, all of different keys. A row is never changed, only replaced: the user that the
     * application has in the database need not be allowed to.
     */
    void save(ModelName model, List<StoredRevision> revisions) {
        List<Item> known = notInserted(model, kept(revisions));
        if (known.isEmpty()) {
            return;
        }
        String keys = KeysJson.revisions(known.stream().map(Item::key).toList());
        if (place.hasAddresses()) {
            giveUp(tables.values(sql.addressesByKeys(), List.of(keys, model.text())));
        }
        delete(sql.deleteByKeys(), model, keys);
        write(ADD, model, known);
    }

    /** Inserts those of new keys, in the usual case all, which need no look at what would be replaced; the rest. */
    private List<Item> notInserted(ModelName model, List<Item> items) {
        if (items.size() == 1) {
            return write(INSERT, model, items)[0] == 1 ? List.of() : items;
        }
        List<Item> inserted = sql.dialect().add(tables, RevisionRows.TABLE, items, binding(model));
        if (inserted.size() == items.size()) {
            return List.of();
        }
        Set<RevisionKey> keys = inserted.stream().map(Item::key).collect(Collectors.toSet());
        return items.stream().filter(item -> !keys.contains(item.key())).toList();
    }

    /** Keeps a payload that a later {@link #save} of this unit may want. */
    void bring(Payload payload) {
        if (place.hasAddresses()) {
            turnover().bring(payload, brought -> keep(List.of(brought)).get(0));
        }
    }

    private List<Item> kept(List<StoredRevision> revisions) {
        List<PayloadRow> rows = place.hasAddresses()
                ? brought(revisions)
                : place.keep(revisions.stream().map(StoredRevision::payload).toList());
        List<Item> items = new ArrayList<>(revisions.size());
        for (int index = 0; index < revisions.size(); index++) {
            items.add(new Item(revisions.get(index), rows.get(index)));
        }
        return items;
    }

    private List<PayloadRow> brought(List<StoredRevision> revisions) {
        List<Payload> payloads = revisions.stream().map(StoredRevision::payload).toList();
        if (payloads.size() == 1) {
            Optional<PayloadRow> brought = turnover().take(payloads.get(0));
            if (brought.isPresent()) {
                return List.of(brought.get());
            }
        }
        return keep(payloads);
    }

    private List<PayloadRow> keep(List<Payload> payloads) {
        List<PayloadRow> rows = place.keep(payloads);
        turnover()
                .written(rows.stream()
                        .map(PayloadRow::address)
                        .filter(Objects::nonNull)
                        .toList());
        return rows;
    }

    private int[] write(String statement, ModelName model, List<Item> items) {
        return tables.batch(statement, items, binding(model));
    }

    private static Binding<Item> binding(ModelName model) {
        return (parameters, item) ->
                RevisionRows.bind(parameters, model, item.revision().info(), item.payload());
    }

    /** Removes revisions, at least one. */
    void remove(ModelName model, Collection<RevisionKey> unwanted) {
        String keys = KeysJson.revisions(unwanted);
        // Only what is there counts as removed.
        List<RevisionKey> found = tables.returned(sql.keysByKeys(), List.of(keys, model.text()), RevisionRows::readKey);
        if (place.hasAddresses()) {
            giveUp(tables.values(sql.addressesByKeys(), List.of(keys, model.text())));
        }
        delete(sql.deleteByKeys(), model, keys);
        if (!found.isEmpty()) {
            absences.removed(model, found);
        }
    }

    /** Removes every revision of the resources, at least one. */
    void purge(ModelName model, Collection<ResourceId> resources) {
        String ids = KeysJson.resources(resources);
        if (place.hasAddresses()) {
            giveUp(tables.values(sql.addressesByResources(), List.of(model.text(), ids)));
        }
        delete(sql.deleteByResources(), model, ids);
        absences.forget(model, resources);
    }

    /** Notes numbers, at least one, that no archive had. */
    void noteAbsent(ModelName model, Map<ResourceId, Integer> numbers) {
        absences.add(model, numbers);
    }

    private void delete(String statement, ModelName model, String keys) {
        tables.batch(
                statement,
                List.of(keys),
                (parameters, json) -> parameters.text(model.text()).text(json));
    }

    private void giveUp(List<?> addresses) {
        if (!addresses.isEmpty()) {
            turnover().giveUp(addresses.stream().map(Object::toString).toList());
        }
    }

    private PayloadTurnover turnover() {
        Unit unit = units.current();
        return unit.participant(this, () -> {
            PayloadTurnover turnover = new PayloadTurnover(place, snapshots);
            unit.afterCommit(turnover::afterCommit);
            return turnover;
        });
    }
}
