package org.specstar.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Compares a recorded JSON value with one of this run: the same keys in the same order, the same items, numbers of the
 * same form, texts that agree under the translation. Only {@code indexed_data} may have its keys in any order, since the
 * original's own order varies there; and a meta ends with the members of {@link HeadMirror}.
 */
final class JsonComparison {
    private static final String ANY_ORDER = "indexed_data";

    private final Translation translation;
    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison(Translation translation) {
        this.translation = translation;
    }

    static List<Difference> compare(JsonNode recorded, JsonNode actual, Translation translation) {
        return compare("", recorded, actual, translation);
    }

    static List<Difference> compare(String path, JsonNode recorded, JsonNode actual, Translation translation) {
        JsonComparison comparison = new JsonComparison(translation);
        comparison.value(path, recorded, actual);
        return comparison.differences;
    }

    private void value(String path, JsonNode recorded, JsonNode actual) {
        if (recorded.getNodeType() != actual.getNodeType()) {
            differ(path, recorded, actual);
        } else if (recorded.isObject()) {
            object(path, recorded, actual);
        } else if (recorded.isArray()) {
            array(path, recorded, actual);
        } else if (recorded.isString()) {
            translation
                    .learn(recorded.stringValue(), actual.stringValue())
                    .ifPresent(complaint -> differences.add(new Difference(path, complaint)));
        } else if (!recorded.toString().equals(actual.toString())) {
            differ(path, recorded, actual);
        }
    }

    private void object(String path, JsonNode recorded, JsonNode actual) {
        translation.heads().note(actual);
        List<String> expectedKeys = new ArrayList<>(recorded.propertyNames());
        if (HeadMirror.isMeta(recorded)) {
            expectedKeys.addAll(HeadMirror.KEYS);
            differences.addAll(translation.heads().differences(path, actual));
        }
        List<String> keys = List.copyOf(actual.propertyNames());
        boolean anyOrder = path.endsWith("/" + ANY_ORDER);
        if (!(anyOrder ? sorted(keys).equals(sorted(expectedKeys)) : keys.equals(expectedKeys))) {
            differences.add(new Difference(path, "expected the keys %s but found %s".formatted(expectedKeys, keys)));
        }
        recorded.propertyNames().stream()
                .filter(actual::has)
                .forEach(key -> value(path + "/" + key, recorded.required(key), actual.required(key)));
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted().toList();
    }

    private void array(String path, JsonNode recorded, JsonNode actual) {
        if (recorded.size() != actual.size()) {
            differences.add(
                    new Difference(path, "expected %d items but found %d".formatted(recorded.size(), actual.size())));
        }
        for (int i = 0; i < Math.min(recorded.size(), actual.size()); i++) {
            value(path + "/" + i, recorded.required(i), actual.required(i));
        }
    }

    private void differ(String path, JsonNode recorded, JsonNode actual) {
        differences.add(
                new Difference(path, "expected %s but was %s".formatted(Json.text(recorded), Json.text(actual))));
    }
}
