package org.specstar.regex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of code points, as ranges in order that do not touch. */
public record CharacterSet(List<Range> ranges) {
    static final CharacterSet NONE = new CharacterSet(List.of());
    static final CharacterSet ALL = range(0, Character.MAX_CODE_POINT);
    static final CharacterSet DIGIT = range('0', '9');
    static final CharacterSet WORD =
            DIGIT.with(range('A', 'Z')).with(range('a', 'z')).with(range('_', '_'));
    /** As RE2 has it: without the vertical tab. */
    static final CharacterSet SPACE = range('\t', '\n').with(range('\f', '\r')).with(range(' ', ' '));

    static final CharacterSet LINE_FEED = range('\n', '\n');

    /** Both ends belong to it. */
    public record Range(int first, int last) {}

    public CharacterSet {
        ranges = List.copyOf(ranges);
    }

    static CharacterSet range(int first, int last) {
        return new CharacterSet(List.of(new Range(first, last)));
    }

    CharacterSet with(CharacterSet other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return merged(all);
    }

    static CharacterSet merged(List<Range> any) {
        List<Range> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparingInt(Range::first));
        List<Range> merged = new ArrayList<>();
        for (Range next : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.first <= last.last + 1) {
                merged.set(merged.size() - 1, new Range(last.first, Math.max(last.last, next.last)));
            } else {
                merged.add(next);
            }
        }
        return new CharacterSet(merged);
    }

    CharacterSet complement() {
        List<Range> others = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            if (range.first > next) {
                others.add(new Range(next, range.first - 1));
            }
            next = range.last + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others.add(new Range(next, Character.MAX_CODE_POINT));
        }
        return new CharacterSet(others);
    }

    CharacterSet without(CharacterSet other) {
        return complement().with(other).complement();
    }

    boolean has(int point) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (point < range.first) {
                high = middle - 1;
            } else if (point > range.last) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** How many characters it has. */
    int size() {
        return ranges.stream().mapToInt(range -> range.last - range.first + 1).sum();
    }

    boolean reachesTheEnd() {
        return !ranges.isEmpty() && ranges.get(ranges.size() - 1).last == Character.MAX_CODE_POINT;
    }

    /** With every character's other cases. */
    CharacterSet folded() {
        return Cases.folded(this);
    }
}
