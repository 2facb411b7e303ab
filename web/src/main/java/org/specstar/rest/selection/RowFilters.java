package org.specstar.rest.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.ErrorCode;
import org.specstar.rest.problem.ParameterException;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;

/** The filters by what the meta row says of times, users and the head. All that are given have to hold. */
final class RowFilters {
    private static final String START = "_start";
    private static final String END = "_end";
    private static final String STATUSES = "rev_statuses";

    private static final Map<String, MetaTime> TIMES = Map.of(
            "created_time", MetaTime.CREATED,
            "updated_time", MetaTime.UPDATED,
            "rev_created_time", MetaTime.HEAD_CREATED,
            "rev_updated_time", MetaTime.HEAD_UPDATED);

    private static final Map<String, MetaUser> USERS = Map.of(
            "created_bys", MetaUser.CREATED_BY,
            "updated_bys", MetaUser.UPDATED_BY,
            "rev_created_bys", MetaUser.HEAD_CREATED_BY,
            "rev_updated_bys", MetaUser.HEAD_UPDATED_BY);

    /** The names of all of them in SpecStar's order. */
    static final List<String> NAMES = List.of(
            "created_time_start",
            "created_time_end",
            "updated_time_start",
            "updated_time_end",
            "created_bys",
            "updated_bys",
            STATUSES,
            "rev_created_bys",
            "rev_updated_bys",
            "rev_created_time_start",
            "rev_created_time_end",
            "rev_updated_time_start",
            "rev_updated_time_end");

    /** The names of those that are lists. */
    static final Set<String> LISTS =
            Stream.concat(USERS.keySet().stream(), Stream.of(STATUSES)).collect(Collectors.toUnmodifiableSet());

    private RowFilters() {}

    static List<Condition> read(Given given) {
        List<Condition> filters = new ArrayList<>();
        TIMES.forEach((name, time) -> {
            given.moment(name + START).ifPresent(start -> filters.add(new Condition.NotBefore(time, start)));
            given.moment(name + END).ifPresent(end -> filters.add(new Condition.NotAfter(time, end)));
        });
        USERS.forEach((name, user) -> {
            List<String> names = given.texts(name);
            if (!names.isEmpty()) {
                filters.add(new Condition.ByUser(user, new HashSet<>(names)));
            }
        });
        List<String> statuses = given.texts(STATUSES);
        if (!statuses.isEmpty()) {
            filters.add(new Condition.HeadStatus(
                    statuses.stream().map(RowFilters::status).collect(Collectors.toSet())));
        }
        return filters;
    }

    private static RevisionStatus status(String text) {
        return RevisionStatus.of(text)
                .orElseThrow(() -> new ParameterException(
                        ErrorCode.VALIDATION_ERROR,
                        STATUSES,
                        "Input should be 'draft' or 'stable', not '" + text + "'"));
    }
}
