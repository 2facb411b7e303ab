package org.specstar.regex;

import java.util.List;

/** A regular expression with everything said: whether it matches somewhere in a text depends on nothing else. */
public sealed interface Expression {
    /** Characters it stands for when its repetitions are written out. */
    int size();

    /** One character of a set. */
    record Characters(CharacterSet set) implements Expression {
        @Override
        public int size() {
            return 1;
        }
    }

    /** One after the other; nothing for none. */
    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public int size() {
            return total(parts);
        }
    }

    /** One of them. */
    record Choice(List<Expression> branches) implements Expression {
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public int size() {
            return total(branches);
        }
    }

    /**
     * The same again.
     *
     * @param most {@link #ENDLESS} for any number
     */
    record Repetition(Expression part, int least, int most) implements Expression {
        public static final int ENDLESS = -1;

        @Override
        public int size() {
            return cut((long) part.size() * Math.max(1, Math.max(least, most)));
        }
    }

    /** A place between characters. */
    enum Place implements Expression {
        TEXT_START,
        TEXT_END,
        LINE_START,
        LINE_END,
        WORD_EDGE,
        NO_WORD_EDGE;

        @Override
        public int size() {
            return 1;
        }
    }

    /** Nothing counts too: what repeats it is written out as well. */
    private static int total(List<Expression> parts) {
        return cut(Math.max(1, parts.stream().mapToLong(Expression::size).sum()));
    }

    private static int cut(long size) {
        return (int) Math.min(size, Integer.MAX_VALUE);
    }
}
