package org.specstar.regex;

import java.util.stream.Collectors;
import org.specstar.regex.CharacterSet.Range;
import org.specstar.regex.Expression.Characters;
import org.specstar.regex.Expression.Choice;
import org.specstar.regex.Expression.Place;
import org.specstar.regex.Expression.Repetition;
import org.specstar.regex.Expression.Sequence;

/** Writes expressions without flags, so that nothing that reads them has to know cases or lines. */
abstract class Syntax {
    abstract String place(Place place);

    abstract String character(int point);

    /** The set to write for one, with the same characters of all that texts have. */
    CharacterSet written(CharacterSet set) {
        return set;
    }

    /** What no text has. */
    abstract String nothing();

    final String text(Expression expression) {
        if (expression instanceof Characters characters) {
            return set(written(characters.set()));
        }
        if (expression instanceof Sequence sequence) {
            return sequence.parts().isEmpty()
                    ? "(?:)"
                    : sequence.parts().stream().map(this::atom).collect(Collectors.joining());
        }
        if (expression instanceof Choice choice) {
            return choice.branches().stream().map(this::text).collect(Collectors.joining("|"));
        }
        return expression instanceof Repetition repetition ? repetition(repetition) : place((Place) expression);
    }

    private String atom(Expression expression) {
        return expression instanceof Choice || expression instanceof Sequence
                ? "(?:" + text(expression) + ")"
                : text(expression);
    }

    private String repetition(Repetition repetition) {
        Expression part = repetition.part();
        String repeated = part instanceof Characters ? text(part) : "(?:" + text(part) + ")";
        if (repetition.most() != Repetition.ENDLESS) {
            return repeated + "{" + repetition.least() + "," + repetition.most() + "}";
        }
        return switch (repetition.least()) {
            case 0 -> repeated + "*";
            case 1 -> repeated + "+";
            default -> repeated + "{" + repetition.least() + ",}";
        };
    }

    private String set(CharacterSet set) {
        if (set.ranges().isEmpty()) {
            return nothing();
        }
        Range first = set.ranges().get(0);
        if (set.ranges().size() == 1 && first.first() == first.last()) {
            return character(first.first());
        }
        return set.reachesTheEnd() && !set.equals(CharacterSet.ALL)
                ? brackets("[^", set.complement())
                : brackets("[", set);
    }

    private String brackets(String open, CharacterSet set) {
        return set.ranges().stream()
                .map(range -> range.first() == range.last()
                        ? character(range.first())
                        : character(range.first()) + "-" + character(range.last()))
                .collect(Collectors.joining("", open, "]"));
    }

    static boolean isPlain(int point) {
        return point < 0x80 && Character.isLetterOrDigit(point);
    }
}
