package org.specstar.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a path means in a list: an index, a negative index from the end, a slice {@code a:b:c}, or every
 * element. All of them are slices by Python's rules, but the order is always that of the list.
 *
 * @param stride 0 reaches nothing
 */
record ListStep(int start, int end, int stride) {
    static final ListStep NOWHERE = new ListStep(0, 0, 0);

    private static final ListStep EVERYWHERE = new ListStep(0, Integer.MAX_VALUE, 1);
    private static final Pattern INDEX = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern SLICE = Pattern.compile("(-?[0-9]{1,9})?:(-?[0-9]{1,9})?(?::(-?[0-9]{1,9})?)?");

    static ListStep of(String step) {
        if (step.equals("-") || step.equals("*")) {
            return EVERYWHERE;
        }
        if (INDEX.matcher(step).matches()) {
            int index = Integer.parseInt(step);
            return new ListStep(index, index == -1 ? Integer.MAX_VALUE : index + 1, 1);
        }
        Matcher slice = SLICE.matcher(step);
        return slice.matches() ? slice(slice) : NOWHERE;
    }

    private static ListStep slice(Matcher slice) {
        int stride = number(slice.group(3), 1);
        int first = stride < 0 ? Integer.MAX_VALUE : 0;
        int last = stride < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        return new ListStep(number(slice.group(1), first), number(slice.group(2), last), stride);
    }

    private static int number(@Nullable String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }

    /** Whether the length of the list makes a difference to the elements it has. */
    boolean needsLength() {
        return stride < 0 || start < 0 || end < 0;
    }

    boolean reaches(int index, int size) {
        return stride > 0 ? rising(index, size) : stride < 0 && falling(index, size);
    }

    private boolean rising(int index, int size) {
        int from = clamp(start, size, 0);
        return index >= from && index < clamp(end, size, 0) && (index - from) % stride == 0;
    }

    private boolean falling(int index, int size) {
        int from = Math.min(clamp(start, size, -1), size - 1);
        return index <= from && index > clamp(end, size, -1) && (from - index) % stride == 0;
    }

    private static int clamp(int bound, int size, int lowest) {
        int absolute = bound < 0 ? bound + size : bound;
        return Math.max(lowest, Math.min(absolute, size));
    }
}
