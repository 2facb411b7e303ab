package org.specstar.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specstar.payload.Texts;
import org.specstar.payload.codec.FieldShape;
import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.UnionShape;

/** Reads sealed interfaces of records into shapes. */
final class UnionReader {
    private final Mistakes mistakes;
    private final RecordReader records;

    UnionReader(Mistakes mistakes, RecordReader records) {
        this.mistakes = mistakes;
        this.records = records;
    }

    static boolean isUnion(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    /** The shape of a sealed interface, without the variants that have mistakes; empty if none is left. */
    Optional<UnionShape> read(Class<?> type) {
        String tagField = tagField(type).orElse("type");
        JsonNames.check(tagField, type.getName(), "@Tagged", mistakes);
        Set<String> tags = new HashSet<>();
        List<UnionShape.Variant> variants = new ArrayList<>();
        for (Class<?> permitted : permitted(type, tagField)) {
            String tag = tag(permitted, tags);
            records.read(permitted)
                    .filter(shape -> hasNo(tagField, shape))
                    .ifPresent(shape -> variants.add(new UnionShape.Variant(tag, shape)));
        }
        checkDisplayNames(type, variants);
        return variants.isEmpty() ? Optional.empty() : Optional.of(new UnionShape(type, tagField, variants));
    }

    private void checkDisplayNames(Class<?> type, List<UnionShape.Variant> variants) {
        long names = variants.stream()
                .flatMap(variant -> variant.record().fields().stream())
                .filter(field -> field.marks().displayName())
                .map(FieldShape::name)
                .distinct()
                .count();
        if (names > 1) {
            mistakes.add(
                    type.getName(), "its records have more than one @DisplayName", "give it to fields of one name");
        }
    }

    private static Optional<String> tagField(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Tagged.class)).map(Tagged::value);
    }

    /** The records, also those of sealed interfaces inside the interface, each once. */
    private Set<Class<?>> permitted(Class<?> type, String tagField) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (isUnion(permitted)) {
                checkInner(permitted, tagField);
                found.addAll(permitted(permitted, tagField));
            } else if (permitted.isRecord()) {
                found.add(permitted);
            } else {
                mistakes.add(
                        permitted.getName(),
                        "it belongs to the sealed " + type.getName() + " and is no record",
                        "make it a record, or a sealed interface of records");
            }
        }
        return found;
    }

    private void checkInner(Class<?> inner, String tagField) {
        if (tagField(inner).filter(own -> !own.equals(tagField)).isPresent()) {
            mistakes.add(
                    inner.getName(),
                    "the interface around it is @Tagged(\"" + tagField + "\")",
                    "give both the same tag");
        }
    }

    private String tag(Class<?> type, Set<String> taken) {
        Tag annotation = type.getAnnotation(Tag.class);
        String tag = annotation == null ? type.getSimpleName() : annotation.value();
        if (!taken.add(tag)) {
            mistakes.add(type.getName(), "another record has the tag '" + tag + "' too", "give it a @Tag");
        }
        if (tag.isEmpty() || !Texts.storable(tag)) {
            mistakes.add(type.getName(), "its tag is empty or no text", "give it another @Tag");
        }
        return tag;
    }

    private boolean hasNo(String tagField, RecordShape shape) {
        boolean clash = shape.fields().stream().anyMatch(field -> field.name().equals(tagField));
        if (clash) {
            mistakes.add(
                    shape.type().getName(),
                    "a component has the JSON name '" + tagField + "' of the tag",
                    "give it a @JsonName, or the interface another @Tagged");
        }
        return !clash;
    }
}
