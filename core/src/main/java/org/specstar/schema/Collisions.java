package org.specstar.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds models whose names cannot stand side by side in one address space. */
final class Collisions {
    /** First path segments that the platform answers itself, besides whatever begins with an underscore. */
    private static final Set<String> RESERVED =
            Set.of("health", "openapi", "openapi.json", "metrics", "docs", "blobs", "graphql");

    private Collisions() {}

    static List<String> among(List<RegisteredModel<?>> models) {
        List<String> mistakes = new ArrayList<>();
        Map<String, RegisteredModel<?>> taken = new HashMap<>();
        for (RegisteredModel<?> model : models) {
            segments(model).forEach(segment -> claim(segment, model, taken, mistakes));
        }
        return mistakes;
    }

    private static Stream<String> segments(RegisteredModel<?> model) {
        return Stream.of(model.name().text(), model.plural()).distinct();
    }

    private static void claim(
            String segment, RegisteredModel<?> model, Map<String, RegisteredModel<?>> taken, List<String> mistakes) {
        if (RESERVED.contains(segment) || segment.startsWith("_")) {
            mistakes.add(
                    type(model) + ": the name '" + segment + "' is reserved; give the model another name or plural");
            return;
        }
        RegisteredModel<?> other = taken.putIfAbsent(segment, model);
        if (other != null && !isToldOfTheSingular(segment, model, other)) {
            mistakes.add(type(model) + ": the name '" + segment + "' is taken by " + type(other)
                    + "; give one of them another name or plural");
        }
    }

    /** Two models of one name have one plural as a rule, which is no second mistake. */
    private static boolean isToldOfTheSingular(String segment, RegisteredModel<?> model, RegisteredModel<?> other) {
        return other.name().equals(model.name()) && !segment.equals(model.name().text());
    }

    private static String type(RegisteredModel<?> model) {
        return model.schema().type().getName();
    }
}
