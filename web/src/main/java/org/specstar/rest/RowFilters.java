package org.specstar.rest;

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

/** The parameters that filter by what the meta row says of times, users and the head. All that are given have to hold. */
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

    /** The names of all of them; lists also under their name with {@code []}. */
    static final Set<String> NAMES = Stream.of(
                    TIMES.keySet().stream().flatMap(name -> Stream.of(name + START, name + END)),
                    USERS.keySet().stream().flatMap(RowFilters::spellings),
                    spellings(STATUSES))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private RowFilters() {}

    private static Stream<String> spellings(String list) {
        return Stream.of(list, list + "[]");
    }

    static List<Condition> read(Parameters parameters) {
        List<Condition> filters = new ArrayList<>();
        TIMES.forEach((name, time) -> {
            parameters.moment(name + START).ifPresent(start -> filters.add(new Condition.NotBefore(time, start)));
            parameters.moment(name + END).ifPresent(end -> filters.add(new Condition.NotAfter(time, end)));
        });
        USERS.forEach((name, user) -> {
            List<String> names = parameters.texts(name);
            if (!names.isEmpty()) {
                filters.add(new Condition.ByUser(user, new HashSet<>(names)));
            }
        });
        List<String> statuses = parameters.texts(STATUSES);
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
