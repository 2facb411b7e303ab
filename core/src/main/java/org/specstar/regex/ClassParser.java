package org.specstar.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in brackets. */
final class ClassParser {
    private static final CharacterSet LOWER = CharacterSet.range('a', 'z');
    private static final CharacterSet UPPER = CharacterSet.range('A', 'Z');
    private static final CharacterSet ALPHA = LOWER.with(UPPER);
    private static final CharacterSet ALNUM = ALPHA.with(CharacterSet.DIGIT);
    private static final CharacterSet GRAPH = CharacterSet.range('!', '~');

    private static final Map<String, CharacterSet> POSIX = Map.ofEntries(
            Map.entry("alnum", ALNUM),
            Map.entry("alpha", ALPHA),
            Map.entry("ascii", CharacterSet.range(0, 0x7F)),
            Map.entry("blank", CharacterSet.range('\t', '\t').with(CharacterSet.range(' ', ' '))),
            Map.entry("cntrl", CharacterSet.range(0, 0x1F).with(CharacterSet.range(0x7F, 0x7F))),
            Map.entry("digit", CharacterSet.DIGIT),
            Map.entry("graph", GRAPH),
            Map.entry("lower", LOWER),
            Map.entry("print", CharacterSet.range(' ', '~')),
            Map.entry("punct", ALNUM.complement().without(GRAPH.complement())),
            Map.entry("space", CharacterSet.range('\t', '\r').with(CharacterSet.range(' ', ' '))),
            Map.entry("upper", UPPER),
            Map.entry("word", CharacterSet.WORD),
            Map.entry(
                    "xdigit",
                    CharacterSet.DIGIT.with(CharacterSet.range('A', 'F')).with(CharacterSet.range('a', 'f'))));

    private final Cursor cursor;
    private final Escapes escapes;

    ClassParser(Cursor cursor) {
        this.cursor = cursor;
        this.escapes = new Escapes(cursor);
    }

    /** What comes after the opening bracket, up to the closing one, which is passed too. */
    CharacterSet parse(Flags flags) {
        boolean isNegated = cursor.take("^");
        List<CharacterSet.Range> classes = new ArrayList<>();
        List<CharacterSet.Range> plain = new ArrayList<>();
        boolean isFirst = true;
        while (isFirst || !cursor.take("]")) {
            isFirst = false;
            posix(flags)
                    .or(() -> perl(flags))
                    .ifPresentOrElse(set -> classes.addAll(set.ranges()), () -> plain.add(range()));
        }
        // All cases at once: a range may have thousands.
        classes.addAll(flags.apply(CharacterSet.merged(plain)).ranges());
        CharacterSet set = CharacterSet.merged(classes);
        return isNegated ? set.complement() : set;
    }

    private Optional<CharacterSet> posix(Flags flags) {
        int before = cursor.position();
        if (!cursor.take("[:")) {
            return Optional.empty();
        }
        boolean isNegated = cursor.take("^");
        int end = cursor.position();
        try {
            String name = cursor.until(":]");
            CharacterSet set = POSIX.get(name);
            if (set == null) {
                throw new UnsupportedExpressionException("there is no class [:" + name + ":]");
            }
            CharacterSet applied = flags.apply(set);
            return Optional.of(isNegated ? applied.complement() : applied);
        } catch (UnsupportedExpressionException e) {
            if (cursor.position() != end) {
                throw e;
            }
            // No end of a name: a bracket like any other character.
            cursor.back(before);
            return Optional.empty();
        }
    }

    private Optional<CharacterSet> perl(Flags flags) {
        int before = cursor.position();
        if (!cursor.take("\\")) {
            return Optional.empty();
        }
        Optional<CharacterSet> found = escapes.perlClass(flags);
        if (found.isEmpty()) {
            cursor.back(before);
        }
        return found;
    }

    private CharacterSet.Range range() {
        int first = character();
        int before = cursor.position();
        if (!cursor.take("-") || cursor.sees("]")) {
            cursor.back(before);
            return new CharacterSet.Range(first, first);
        }
        int last = character();
        if (last < first) {
            throw new UnsupportedExpressionException("a range in brackets ends before it begins");
        }
        return new CharacterSet.Range(first, last);
    }

    private int character() {
        return cursor.take("\\") ? escapes.character() : cursor.next();
    }
}
