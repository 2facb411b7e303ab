package org.specstar.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chosen fields of a JSON value, as a tree of steps. What is chosen keeps its nesting; members come in the order they
 * were chosen, elements in that of the list. What does not exist is left out.
 */
final class FieldSelection {
    private final Map<String, FieldSelection> steps = new LinkedHashMap<>();
    private boolean whole;

    /** Adds the field at the end of a path. */
    void add(List<String> path) {
        if (path.isEmpty()) {
            whole = true;
            return;
        }
        steps.computeIfAbsent(path.get(0), step -> new FieldSelection()).add(path.subList(1, path.size()));
    }

    @Nullable
    Object applyTo(@Nullable Object value) {
        if (whole) {
            return value;
        }
        if (value instanceof Map<?, ?> object) {
            return members(object);
        }
        return value instanceof List<?> list ? elements(list) : null;
    }

    private boolean fits(@Nullable Object value) {
        return whole || value instanceof Map || value instanceof List;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> object) {
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        steps.forEach((key, below) -> {
            Object member = object.get(key);
            if (object.containsKey(key) && below.fits(member)) {
                chosen.put(key, below.applyTo(member));
            }
        });
        return chosen;
    }

    private List<@Nullable Object> elements(List<?> list) {
        List<@Nullable Object> chosen = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            Object element = list.get(index);
            at(index, list.size())
                    .filter(below -> below.fits(element))
                    .ifPresent(below -> chosen.add(below.applyTo(element)));
        }
        return chosen;
    }

    /** What is chosen of one element: the union of all steps that reach it. */
    private Optional<FieldSelection> at(int index, int size) {
        FieldSelection union = new FieldSelection();
        boolean reached = false;
        for (Map.Entry<String, FieldSelection> step : steps.entrySet()) {
            if (ListStep.reaches(step.getKey(), index, size)) {
                union.merge(step.getValue());
                reached = true;
            }
        }
        return reached ? Optional.of(union) : Optional.empty();
    }

    private void merge(FieldSelection other) {
        whole |= other.whole;
        other.steps.forEach((step, below) ->
                steps.computeIfAbsent(step, key -> new FieldSelection()).merge(below));
    }
}
