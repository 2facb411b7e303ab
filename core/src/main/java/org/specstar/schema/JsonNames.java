package org.specstar.schema;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import org.specstar.payload.Texts;

/** The JSON names of components and constants. */
public final class JsonNames {
    private JsonNames() {}

    /** The JSON name of a record's component. */
    public static String of(RecordComponent component) {
        return annotated(component).orElseGet(() -> Names.snake(component.getName()));
    }

    static String of(Enum<?> constant) {
        return annotated(field(constant)).orElseGet(() -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** Names of fields are steps of paths, which are joined by dots here and by slashes there. */
    static void check(String name, String where, Mistakes mistakes) {
        check(name, where, "@JsonName", mistakes);
    }

    /** @param annotation where the name can be chosen */
    static void check(String name, String where, String annotation, Mistakes mistakes) {
        boolean unfit = name.isEmpty() || name.chars().anyMatch(c -> c < ' ' || c == '.' || c == '/' || c == '~');
        if (unfit || !Texts.storable(name)) {
            mistakes.add(
                    where,
                    "the JSON name '" + name + "' is empty or has a dot, a slash, a tilde or a control character",
                    "give it another " + annotation);
        }
    }

    private static Optional<String> annotated(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(JsonName.class)).map(JsonName::value);
    }

    private static AnnotatedElement field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every enum constant is a field", e);
        }
    }
}
