package org.specstar.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonInput;
import org.specstar.payload.JsonValues;
import org.specstar.payload.codec.Shape;
import org.specstar.payload.codec.UnionShape;

/**
 * Fields chosen by the parameter {@code partial}, for each part of the envelope. A part of which nothing was chosen goes
 * out whole.
 */
public final class Partial {
    /** Chooses nothing: every part goes out whole. */
    public static final Partial NONE = new Partial(Map.of());

    private static final Map<String, Part> PREFIXES =
            Map.of("data", Part.DATA, "meta", Part.META, "info", Part.REVISION_INFO);

    /** One step more than any value is deep: it finds nothing, and so would all the steps behind it. */
    private static final int LONGEST_PATH = JsonInput.DEEPEST + 1;

    private final Map<Part, FieldSelection> selections;

    private Partial(Map<Part, FieldSelection> selections) {
        this.selections = selections;
    }

    /**
     * Reads paths such as {@code /tags/0} or {@code meta/updated_time}.
     *
     * @param own the part that a path without a prefix belongs to
     */
    public static Partial parse(Collection<String> paths, Part own) {
        if (paths.isEmpty()) {
            return NONE;
        }
        Map<Part, FieldSelection> selections = new EnumMap<>(Part.class);
        paths.forEach(path -> add(selections, steps(path), own));
        return new Partial(selections);
    }

    private static void add(Map<Part, FieldSelection> selections, List<String> steps, Part own) {
        Part prefix = steps.isEmpty() ? null : PREFIXES.get(steps.get(0));
        List<String> rest = prefix == null ? steps : steps.subList(1, steps.size());
        selections
                .computeIfAbsent(prefix == null ? own : prefix, part -> FieldSelection.ofRoot())
                .add(rest);
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        if (steps.get(0).isEmpty()) {
            steps.remove(0);
        }
        return steps.subList(0, Math.min(steps.size(), LONGEST_PATH));
    }

    /** The same, with the member by which payloads of this shape are told apart wherever fields of one were chosen. */
    public Partial keeping(Shape payload) {
        FieldSelection data = selections.get(Part.DATA);
        if (data == null || !(payload instanceof UnionShape union)) {
            return this;
        }
        Map<Part, FieldSelection> kept = new EnumMap<>(selections);
        kept.put(Part.DATA, data.after(union.tagField()));
        return new Partial(kept);
    }

    /** Whether fields of this part were chosen. */
    boolean selects(Part part) {
        return selections.containsKey(part);
    }

    /** The chosen fields of a part's JSON; the whole value where none were chosen. Other fields are not decoded. */
    @Nullable
    Object applyTo(Part part, byte[] json) {
        FieldSelection selection = selections.get(part);
        return selection == null
                ? JsonValues.read(json)
                : JsonInput.read(json, in -> Optional.ofNullable(selection.applyTo(new StreamedValue(in))))
                        .orElse(null);
    }
}
