package org.specstar.rest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ErrorCode;
import org.specstar.payload.PayloadField;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.OnUnindexedQuery;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Condition;

/** Fields that a request filters by although they are not indexed. */
record UnindexedFields(RegisteredModel<?> model, Set<String> fields) {
    private static final Logger LOG = LoggerFactory.getLogger(UnindexedFields.class);

    /** Names come from outside: however many there are, memory does not grow without end. */
    private static final int MOST = 1_000;

    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    static UnindexedFields among(Collection<Condition> conditions, RegisteredModel<?> model) {
        if (conditions.isEmpty()) {
            return new UnindexedFields(model, Set.of());
        }
        List<String> indexed = indexed(model);
        Set<String> fields = conditions.stream()
                .map(Condition.Compares.class::cast)
                .map(Condition.Compares::field)
                .filter(field -> !indexed.contains(field))
                .collect(Collectors.toCollection(TreeSet::new));
        return new UnindexedFields(model, fields);
    }

    private static List<String> indexed(RegisteredModel<?> model) {
        return model.codec().fields().stream()
                .filter(PayloadField::indexed)
                .map(PayloadField::path)
                .sorted()
                .toList();
    }

    /** Does what the model says: refuses them, or says once for each that it finds nothing. */
    void report() {
        if (!fields.isEmpty() && model.reads().onUnindexedQuery() == OnUnindexedQuery.ERROR) {
            throw refusal();
        }
        fields.forEach(this::warn);
    }

    private ParameterException refusal() {
        return new ParameterException(
                ErrorCode.BAD_REQUEST,
                "conditions",
                "Query filters on fields that are not indexed: " + String.join(", ", fields)
                        + "; such conditions match nothing. Indexed fields: " + String.join(", ", indexed(model))
                        + ". Mark them @Indexed.");
    }

    private void warn(String field) {
        if (WARNED.size() < MOST && WARNED.add(model.name() + "." + field)) {
            LOG.warn(
                    "A query filters {} by '{}', which is not indexed: it matches nothing. Mark the field @Indexed",
                    model.name(),
                    field);
        }
    }
}
