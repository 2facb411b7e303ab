package org.specstar.rest.selection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ErrorCode;
import org.specstar.payload.JsonText;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.OnUnindexedQuery;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.SearchField;
import org.specstar.search.SearchFields;

/** Fields that a request searches by although they are not indexed, in the order of the request. */
record UnindexedFields(RegisteredModel<?> model, List<String> paths) {
    private static final Logger LOG = LoggerFactory.getLogger(UnindexedFields.class);

    /** Names come from outside: however many there are, memory does not grow without end. */
    private static final int MOST = 1_000;

    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    static UnindexedFields among(Collection<String> paths, RegisteredModel<?> model) {
        if (paths.isEmpty()) {
            return new UnindexedFields(model, List.of());
        }
        SearchFields indexed = model.searchFields();
        return new UnindexedFields(
                model,
                paths.stream().filter(path -> indexed.find(path).isEmpty()).toList());
    }

    /**
     * Does what the model says: refuses them, or says once for each that there is no value under it.
     *
     * @param parameter what they are named in
     * @return their paths, for the answer
     */
    List<String> report(String parameter) {
        if (!paths.isEmpty() && model.reads().onUnindexedQuery() == OnUnindexedQuery.ERROR) {
            throw refusal(parameter);
        }
        paths.forEach(this::warn);
        return paths;
    }

    private ParameterException refusal(String parameter) {
        return new ParameterException(
                ErrorCode.BAD_REQUEST,
                parameter,
                "Query uses fields that are not indexed: " + String.join(", ", paths)
                        + "; there is no value under such a field. Indexed fields: " + indexed()
                        + ". Mark them @Indexed.");
    }

    private String indexed() {
        List<String> indexed = model.searchFields().all().stream()
                .map(SearchField::path)
                .sorted()
                .toList();
        return indexed.isEmpty() ? "none" : String.join(", ", indexed);
    }

    private void warn(String path) {
        if (WARNED.size() < MOST && WARNED.add(model.name() + "." + path)) {
            LOG.warn(
                    "A query uses '{}' of {}, which is not indexed: there is no value under it. Mark the field @Indexed",
                    shown(path),
                    model.name());
        }
    }

    /** It comes from outside: no line of its own, and not without end. */
    private static String shown(String path) {
        String escaped = new JsonText().text(path).toString();
        return escaped.substring(1, Math.min(escaped.length() - 1, 100));
    }
}
