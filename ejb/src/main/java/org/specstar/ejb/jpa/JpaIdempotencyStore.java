package org.specstar.ejb.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.idempotency.KeptAnswer;
import org.specstar.idempotency.RequestName;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/**
 * Kept answers in the database. A claim is a row without an answer: another unit that claims the name waits for its
 * transaction and sees it only with the answer. A unit that claims, keeps nothing and commits all the same leaves such a
 * row; it counts as absent.
 */
final class JpaIdempotencyStore implements IdempotencyStore {
    private static final TableSql TABLE = new TableSql(
            "specstar_idempotency",
            List.of("caller", "route", "request_key"),
            List.of("digest", "entity_tag", "body", "kept_micros"));

    private static final String KEEP = TABLE.upsert();
    /** The time of a claim is the end of the expired. The condition holds the row also when it is false. */
    private static final String CLAIM = TABLE.upsert() + " WHERE specstar_idempotency.digest IS NULL"
            + " OR specstar_idempotency.kept_micros < excluded.kept_micros";

    private static final String FIND =
            "SELECT a.digest, a.entity_tag, a.body, a.kept_micros FROM specstar_idempotency a"
                    + " WHERE a.caller = ? AND a.route = ? AND a.request_key = ? AND a.kept_micros >= ?"
                    + " AND a.digest IS NOT NULL";

    private final Tables tables;
    private final Units units;
    private final String removeExpired;

    JpaIdempotencyStore(Tables tables, Dialect dialect, Units units) {
        this.tables = tables;
        this.units = units;
        // Who claims an expired name, or removes it as well, holds its row; waiting for each other would be a ring.
        this.removeExpired = "WITH expired AS (SELECT caller, route, request_key FROM specstar_idempotency"
                + " WHERE kept_micros < ? ORDER BY kept_micros LIMIT ?" + dialect.skippingHeld() + ")"
                + " DELETE FROM specstar_idempotency WHERE (caller, route, request_key) IN"
                + " (SELECT caller, route, request_key FROM expired)";
    }

    @Override
    public Optional<KeptAnswer> claim(RequestName name, Moment notBefore) {
        int claimed = tables.batch(
                        CLAIM,
                        List.of(name),
                        (parameters, row) -> bind(parameters, row)
                                .text(null)
                                .text(null)
                                .bytes(null)
                                .number(notBefore.epochMicros()))[0];
        return claimed == 1 ? Optional.empty() : find(name, notBefore);
    }

    @Override
    public Optional<KeptAnswer> find(RequestName name, Moment notBefore) {
        List<Object> parameters = new ArrayList<>(parts(name));
        parameters.add(notBefore.epochMicros());
        return tables.rows(FIND, parameters).stream()
                .map(JpaIdempotencyStore::answer)
                .findFirst();
    }

    private static KeptAnswer answer(Object[] row) {
        long keptAt = ((Number) row[3]).longValue();
        return new KeptAnswer((String) row[0], (String) row[1], (byte[]) row[2], Moment.ofEpochMicros(keptAt, false));
    }

    @Override
    public void keep(RequestName name, KeptAnswer answer) {
        tables.batch(
                KEEP,
                List.of(answer),
                (parameters, kept) -> bind(parameters, name)
                        .text(kept.digest())
                        .text(kept.entityTag())
                        .bytes(kept.body())
                        .number(kept.keptAt().epochMicros()));
    }

    private static Parameters bind(Parameters parameters, RequestName name) throws SQLException {
        for (String part : parts(name)) {
            parameters.text(part);
        }
        return parameters;
    }

    /** Names come as callers spell them. */
    private static List<String> parts(RequestName name) {
        return Stream.of(name.caller(), name.route(), name.key())
                .map(Digests::indexable)
                .toList();
    }

    @Override
    public int removeExpired(Moment before, int limit) {
        return units.required(() -> tables.batch(
                        removeExpired,
                        List.of(before),
                        (parameters, moment) ->
                                parameters.number(moment.epochMicros()).number(limit))[0]);
    }
}
