package org.specstar.view;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final ListStep step;
    private final Map<String, FieldSelection> steps = new LinkedHashMap<>();
    private boolean whole;

    private FieldSelection(ListStep step) {
        this.step = step;
    }

    /** Chooses nothing yet. */
    static FieldSelection ofRoot() {
        return new FieldSelection(ListStep.NOWHERE);
    }

    /** Adds the field at the end of a path. */
    void add(List<String> path) {
        FieldSelection last = this;
        for (String next : path) {
            last = last.steps.computeIfAbsent(next, name -> new FieldSelection(ListStep.of(name)));
        }
        last.whole = true;
    }

    /** The same fields after one more. */
    FieldSelection after(String first) {
        FieldSelection all = ofRoot();
        all.add(List.of(first));
        all.merge(this);
        return all;
    }

    @Nullable
    Object applyTo(Selectable value) {
        if (whole) {
            return value.value();
        }
        if (value.isObject()) {
            return members(value);
        }
        return value.isList() ? elements(value) : null;
    }

    private boolean fits(Selectable value) {
        return whole || value.isObject() || value.isList();
    }

    private Map<String, @Nullable Object> members(Selectable object) {
        Map<String, @Nullable Object> found = new HashMap<>();
        object.members((name, member) -> {
            FieldSelection below = steps.get(name);
            if (below != null && below.fits(member)) {
                found.put(name, below.applyTo(member));
            }
        });
        return steps.size() > 1 ? inChosenOrder(found) : found;
    }

    private Map<String, @Nullable Object> inChosenOrder(Map<String, @Nullable Object> found) {
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        steps.keySet().stream().filter(found::containsKey).forEach(name -> chosen.put(name, found.get(name)));
        return chosen;
    }

    private List<@Nullable Object> elements(Selectable list) {
        List<@Nullable Object> chosen = new ArrayList<>();
        boolean counted = steps.values().stream().anyMatch(below -> below.step.needsLength());
        Selectable source = counted ? list.held() : list;
        source.elements((index, element) -> at(index, source.size())
                .filter(below -> below.fits(element))
                .ifPresent(below -> chosen.add(below.applyTo(element))));
        return chosen;
    }

    /** What is chosen of one element: the union of all steps that reach it. */
    private Optional<FieldSelection> at(int index, int size) {
        List<FieldSelection> reaching = new ArrayList<>(steps.size());
        for (FieldSelection below : steps.values()) {
            if (below.step.reaches(index, size)) {
                reaching.add(below);
            }
        }
        return reaching.size() > 1
                ? Optional.of(union(reaching))
                : reaching.stream().findFirst();
    }

    private static FieldSelection union(List<FieldSelection> selections) {
        FieldSelection union = ofRoot();
        selections.forEach(union::merge);
        return union;
    }

    private void merge(FieldSelection other) {
        whole |= other.whole;
        other.steps.forEach((name, below) -> steps.computeIfAbsent(name, key -> new FieldSelection(below.step))
                .merge(below));
    }
}
