package org.specstar.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Steps of a path through a list: an index, a negative index from the end, a slice {@code a:b:c}, or every element. */
final class ListStep {
    private static final Pattern INDEX = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern SLICE = Pattern.compile("(-?[0-9]{1,9})?:(-?[0-9]{1,9})?(?::(-?[0-9]{1,9})?)?");

    private ListStep() {}

    static boolean reaches(String step, int index, int size) {
        if (step.equals("-") || step.equals("*")) {
            return true;
        }
        if (INDEX.matcher(step).matches()) {
            int wanted = Integer.parseInt(step);
            return index == (wanted < 0 ? wanted + size : wanted);
        }
        Matcher slice = SLICE.matcher(step);
        return slice.matches() && inSlice(slice, index, size);
    }

    /** Python's rules for a slice, with the order of the list kept whatever the sign of the stride. */
    private static boolean inSlice(Matcher slice, int index, int size) {
        int stride = number(slice.group(3), 1);
        if (stride == 0) {
            return false;
        }
        return stride > 0 ? rising(slice, stride, index, size) : falling(slice, -stride, index, size);
    }

    private static boolean rising(Matcher slice, int stride, int index, int size) {
        int start = clamp(number(slice.group(1), 0), size, 0);
        int end = clamp(number(slice.group(2), size), size, 0);
        return index >= start && index < end && (index - start) % stride == 0;
    }

    private static boolean falling(Matcher slice, int stride, int index, int size) {
        int start = Math.min(clamp(number(slice.group(1), size - 1), size, -1), size - 1);
        int end = slice.group(2) == null ? -1 : clamp(number(slice.group(2), -1), size, -1);
        return index <= start && index > end && (start - index) % stride == 0;
    }

    private static int clamp(int bound, int size, int lowest) {
        int absolute = bound < 0 ? bound + size : bound;
        return Math.max(lowest, Math.min(absolute, size));
    }

    private static int number(@Nullable String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
