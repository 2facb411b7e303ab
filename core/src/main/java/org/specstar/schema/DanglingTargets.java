package org.specstar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds references to models that nobody has registered. */
final class DanglingTargets {
    private DanglingTargets() {}

    /** @param names of all models that are declared, also of those that did not compile */
    static List<String> among(List<RegisteredModel<?>> models, Set<String> names) {
        List<String> mistakes = new ArrayList<>();
        for (RegisteredModel<?> model : models) {
            addUnknown(model, names, mistakes);
        }
        return mistakes;
    }

    private static <T> void addUnknown(RegisteredModel<T> model, Set<String> names, List<String> mistakes) {
        model.codec()
                .fields()
                .forEach(field -> field.reference()
                        .filter(reference -> !names.contains(reference.target()))
                        .ifPresent(reference ->
                                mistakes.add(model.schema().type().getName() + ": the field '" + field.path()
                                        + "' refers to a model '" + reference.target()
                                        + "' that is not registered; name one of "
                                        + names.stream().sorted().toList())));
    }
}
