package org.specstar.rest.selection;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.access.Caller;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.config.Settings.UnknownParameters;
import org.specstar.query.Query;
import org.specstar.query.QueryTime;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;
import org.specstar.search.Search;

/** Reads what a request selects of one model, the same way for every operation that selects. */
public final class Selections {
    private final RegisteredModel<?> model;
    private final HttpSettings http;
    private final QueryTime time;

    private Selections(RegisteredModel<?> model, HttpSettings http, QueryTime time) {
        this.model = model;
        this.http = http;
        this.time = time;
    }

    /** Those of one request; its time is what expressions call today. */
    public static Selections of(RegisteredModel<?> model, HttpSettings http, Caller caller) {
        Clock clock = Clock.fixed(caller.now().instant(), ZoneOffset.UTC);
        return new Selections(model, http, QueryTime.utc(clock));
    }

    /**
     * A page of resources; live ones unless the request says otherwise.
     *
     * @param shown names that say what is shown of them
     */
    public SelectedPage page(Given given, Collection<String> shown) {
        requireKnown(
                given,
                Names.PAGE,
                Stream.concat(Names.READING.stream(), shown.stream()).toList());
        Query query = Filters.read(given, time);
        Unindexed unindexed = unindexed(given, query);
        Fingerprint fingerprint = Fingerprint.of(model, given);
        Search first = search(given, query, live(given, query));
        Search search = given.text(Names.CURSOR)
                .map(cursor -> following(first, cursor, given, fingerprint))
                .orElse(first);
        boolean total = given.truth(Names.TOTAL).orElse(false);
        return new SelectedPage(search, total, unindexed, fingerprint, given);
    }

    private static Search following(Search first, String cursor, Given given, Fingerprint fingerprint) {
        if (given.number(Names.OFFSET).isPresent()) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    Names.CURSOR,
                    "Give either 'cursor' or 'offset': a cursor says where the page begins.");
        }
        return first.after(Cursor.read(cursor, fingerprint, first.sorts()));
    }

    /** Everything that is counted, whatever the request says of pages and orders. */
    public Selected counted(Given given) {
        requireKnown(given, Names.PAGE, Names.FIELDS_SHOWN);
        Query query = Filters.read(given, time);
        return new Selected(live(given, query), unindexed(given, query));
    }

    /**
     * Everything that is put into groups.
     *
     * @param grouped names that say of the groups
     */
    public Selected grouped(Given given, Collection<String> grouped) {
        requireKnown(given, Names.FILTERS, grouped);
        Query query = Filters.read(given, time);
        return new Selected(live(given, query), unindexed(given, query));
    }

    /** Everything that is exported: all resources, deleted ones included, unless the request chooses. */
    public Condition exported(Given given) {
        requireKnown(given, Names.PAGE, Names.FIELDS_SHOWN);
        Query query = Filters.read(given, time);
        unindexed(given, query);
        return given.truth(Names.IS_DELETED)
                .map(deleted -> and(new Condition.Deleted(deleted), query))
                .orElse(query.condition());
    }

    /**
     * A page of resources that are to be changed. Any parameter that is not understood is refused, whatever the deployment's
     * setting: a misspelt filter would change what was not meant.
     *
     * @param deleted whether deleted or live ones are changed; {@code is_deleted} may say the same and nothing else
     */
    public Search changed(Given given, boolean deleted) {
        Names.requireKnown(given.names(), Names.PAGE, List.of());
        if (given.truth(Names.IS_DELETED).orElse(deleted) != deleted) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR,
                    Names.IS_DELETED,
                    "This operation changes " + (deleted ? "deleted" : "live") + " resources; leave is_deleted out.");
        }
        Query query = Filters.read(given, time);
        unindexed(given, query);
        return search(given, query, and(new Condition.Deleted(deleted), query));
    }

    /** The limit of a list of groups. */
    public int limit(Given given) {
        return limit(given, OptionalInt.empty());
    }

    /** How many groups are left out first. */
    public long offset(Given given) {
        return offset(given, 0);
    }

    /** The parameter wins over the expression. */
    private int limit(Given given, OptionalInt inExpression) {
        // A store is asked for one row more, to know whether there is one.
        int max = Math.min(model.routes().maxLimit().orElse(http.maxLimit()), Integer.MAX_VALUE - 1);
        int limit = Stream.of(given.number(Names.LIMIT), inExpression)
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(Math.min(model.routes().defaultLimit(), max));
        if (limit < 0 || limit > max) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, Names.LIMIT, "limit must be between 0 and " + max + ", not " + limit);
        }
        return limit;
    }

    private static long offset(Given given, long inExpression) {
        OptionalInt asked = given.number(Names.OFFSET);
        long offset = asked.isPresent() ? asked.getAsInt() : inExpression;
        if (offset < 0) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, Names.OFFSET, "offset must be 0 or more, not " + offset);
        }
        return offset;
    }

    /**
     * Fields that are looked at without being indexed.
     *
     * @throws ParameterException if the model does not have that
     */
    public Unindexed unindexed(Collection<String> paths, String parameter) {
        return new Unindexed(UnindexedFields.among(paths, model).report(parameter));
    }

    private Unindexed unindexed(Given given, Query query) {
        Looked looked = new Looked().at(query.condition());
        query.sorts().forEach(sort -> looked.at(sort.operand()));
        return unindexed(looked.paths(), given.has(Filters.EXPRESSION) ? Filters.EXPRESSION : Filters.CONDITIONS);
    }

    private Search search(Given given, Query query, Condition condition) {
        return new Search(
                condition,
                query.sorts(),
                limit(given, query.limit()),
                offset(given, query.offset().orElse(0)),
                null);
    }

    /** Deleted resources are found only by those who look for them. */
    private static Condition live(Given given, Query query) {
        Optional<Boolean> deleted = given.truth(Names.IS_DELETED);
        boolean isChosen = given.isNull(Names.IS_DELETED)
                || (deleted.isEmpty() && new Looked().at(query.condition()).atDeleted());
        return isChosen ? query.condition() : and(new Condition.Deleted(deleted.orElse(false)), query);
    }

    private static Condition and(Condition first, Query query) {
        List<Condition> parts = new ArrayList<>(List.of(first));
        if (query.condition() instanceof Condition.All all) {
            parts.addAll(all.parts());
        } else {
            parts.add(query.condition());
        }
        return parts.size() == 1 ? first : new Condition.All(parts);
    }

    private void requireKnown(Given given, Collection<String> known, Collection<String> more) {
        if (given.isStrict() || http.unknownParameters() == UnknownParameters.REFUSE) {
            Names.requireKnown(given.names(), known, more);
        }
    }
}
