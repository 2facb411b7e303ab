package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;

/**
 * The way from a payload to one of its fields, through records and unions.
 *
 * @param text the way as canonical text: names, tags, and what is where a step is absent
 * @param steps at least one
 */
record FieldWay(String text, List<FieldCodec> steps) {
    private static final FieldWay START = new FieldWay("", List.of());

    /** The ways to all fields that are not inside a list, set or map, in declared order. */
    static List<FieldWay> allIn(ValueCodec root) {
        List<FieldWay> found = new ArrayList<>();
        START.collect(root, found);
        return found;
    }

    private void collect(ValueCodec codec, List<FieldWay> found) {
        if (codec instanceof RecordCodec owner) {
            owner.fields().forEach(field -> step(field).collectFrom(field, found));
        } else if (codec instanceof UnionCodec union) {
            union.variants().forEach(variant -> variant(variant.tag()).collect(variant.codec(), found));
        }
    }

    private void collectFrom(FieldCodec field, List<FieldWay> found) {
        found.add(this);
        collect(field.codec().unwrapped(), found);
    }

    private FieldWay variant(String tag) {
        return new FieldWay(text + "<" + new JsonText().text(tag) + ">", steps);
    }

    private FieldWay step(FieldCodec field) {
        List<FieldCodec> longer = new ArrayList<>(steps);
        longer.add(field);
        String name = new JsonText().text(field.name()) + ShapeText.whenAbsent(field.shape());
        return new FieldWay(text + "." + name, List.copyOf(longer));
    }

    /** The way and what is at its end. */
    String whole() {
        return text + ":" + ShapeText.of(last().shape().shape());
    }

    String path() {
        return String.join(".", steps.stream().map(FieldCodec::name).toList());
    }

    FieldCodec last() {
        return steps.get(steps.size() - 1);
    }

    /** The field's value; null where the way ends before it. */
    @Nullable
    Object value(Object payload) {
        Object value = payload;
        for (FieldCodec step : steps) {
            value = step.ofAny(value);
        }
        return value;
    }
}
