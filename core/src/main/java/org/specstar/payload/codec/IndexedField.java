package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;
import org.specstar.payload.Texts;

/** A value that can be searched by, and the way to it through nested records. */
final class IndexedField {
    private final String path;
    private final byte[] readyName;
    private final List<FieldCodec> steps;

    private IndexedField(List<FieldCodec> steps) {
        this.path = String.join(".", steps.stream().map(FieldCodec::name).toList());
        this.readyName = JsonText.readyName(path);
        this.steps = List.copyOf(steps);
    }

    /** All indexed fields of a record and of the records inside it, sorted by path. */
    static List<IndexedField> of(RecordCodec codec) {
        List<IndexedField> found = new ArrayList<>();
        collect(codec, List.of(), found);
        found.sort((left, right) -> Texts.compare(left.path, right.path));
        return List.copyOf(found);
    }

    private static void collect(RecordCodec codec, List<FieldCodec> way, List<IndexedField> found) {
        for (FieldCodec field : codec.fields()) {
            List<FieldCodec> steps = new ArrayList<>(way);
            steps.add(field);
            if (field.indexed()) {
                found.add(new IndexedField(steps));
            }
            if (field.codec().unwrapped() instanceof RecordCodec nested) {
                collect(nested, steps, found);
            }
        }
    }

    /** Writes the value as a member; a step that is null makes it null. */
    void write(Object owner, JsonText out) {
        out.name(readyName);
        Object value = owner;
        ValueCodec codec = null;
        for (FieldCodec step : steps) {
            if (value == null) {
                break;
            }
            value = step.of(value);
            codec = step.codec();
        }
        writeLast(value, codec, out);
    }

    private static void writeLast(@Nullable Object value, @Nullable ValueCodec codec, JsonText out) {
        if (value == null || codec == null) {
            out.nullValue();
        } else {
            codec.write(value, out);
        }
    }
}
