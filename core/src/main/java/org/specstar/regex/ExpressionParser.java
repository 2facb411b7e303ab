package org.specstar.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.regex.Expression.Characters;
import org.specstar.regex.Expression.Choice;
import org.specstar.regex.Expression.Place;
import org.specstar.regex.Expression.Repetition;
import org.specstar.regex.Expression.Sequence;

/** Reads expressions of RE2. What RE2 itself refuses need not be refused here. */
public final class ExpressionParser {
    /** The most that a part may be repeated by number. */
    public static final int MOST_REPEATED = 255;

    /** The most characters an expression may stand for. */
    public static final int LARGEST = 1_000;

    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private final Escapes escapes;
    private Flags flags = Flags.NONE;
    private int depth;

    private ExpressionParser(String text) {
        this.cursor = new Cursor(text);
        this.escapes = new Escapes(cursor);
    }

    /**
     * The expression of a text.
     *
     * @throws UnsupportedExpressionException if it is none, or has what some store cannot follow
     */
    public static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.choice();
        if (!parser.cursor.isAtEnd()) {
            throw new UnsupportedExpressionException("there is a ')' without its '('");
        }
        if (expression.size() > LARGEST) {
            throw new UnsupportedExpressionException("with its repetitions written out it is too long");
        }
        return expression;
    }

    private Expression choice() {
        if (++depth > DEEPEST) {
            throw new UnsupportedExpressionException("its groups are too deep");
        }
        List<Expression> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (cursor.take("|"));
        depth--;
        return branches.size() == 1 ? branches.get(0) : choice(branches);
    }

    /** Of single characters it is a set: so it has one form, whichever way it was said. */
    private static Expression choice(List<Expression> branches) {
        CharacterSet all = CharacterSet.NONE;
        for (Expression branch : branches) {
            if (!(branch instanceof Characters characters)) {
                return new Choice(branches);
            }
            all = all.with(characters.set());
        }
        return new Characters(all);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (!cursor.isAtEnd() && !cursor.sees("|") && !cursor.sees(")")) {
            if (cursor.take("\\Q")) {
                quoted(parts);
            } else {
                atom().ifPresent(part -> parts.add(repeated(part)));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    /** What is quoted; a repetition after it is of the last character. */
    private void quoted(List<Expression> parts) {
        String text = cursor.contains("\\E") ? cursor.until("\\E") : cursor.rest();
        text.codePoints().forEach(point -> parts.add(literal(point)));
        if (!parts.isEmpty() && !text.isEmpty()) {
            parts.add(repeated(parts.remove(parts.size() - 1)));
        }
    }

    /** Empty for flags alone. */
    private Optional<Expression> atom() {
        int point = cursor.next();
        return switch (point) {
            case '(' -> group();
            case '[' -> Optional.of(new Characters(new ClassParser(cursor).parse(flags)));
            case '.' ->
                Optional.of(new Characters(flags.dotAll() ? CharacterSet.ALL : CharacterSet.LINE_FEED.complement()));
            case '^' -> Optional.of(flags.lines() ? Place.LINE_START : Place.TEXT_START);
            case '$' -> Optional.of(flags.lines() ? Place.LINE_END : Place.TEXT_END);
            case '\\' -> Optional.of(escaped());
            case '*', '+', '?' ->
                throw new UnsupportedExpressionException(
                        "there is nothing that '" + Character.toString(point) + "' could repeat");
            default -> Optional.of(literal(point));
        };
    }

    private Expression literal(int point) {
        return new Characters(flags.apply(CharacterSet.range(point, point)));
    }

    private Expression escaped() {
        if (cursor.take("b")) {
            return Place.WORD_EDGE;
        }
        if (cursor.take("B")) {
            return Place.NO_WORD_EDGE;
        }
        if (cursor.take("A")) {
            return Place.TEXT_START;
        }
        if (cursor.take("z")) {
            return Place.TEXT_END;
        }
        return escapes.perlClass(flags).<Expression>map(Characters::new).orElseGet(() -> literal(escapes.character()));
    }

    private Optional<Expression> group() {
        Flags before = flags;
        if (cursor.take("?")) {
            if (cursor.take("P<") || isName()) {
                cursor.until(">");
            } else if (flagsAlone()) {
                return Optional.empty();
            }
        }
        Expression inner = choice();
        cursor.require(")");
        flags = before;
        return Optional.of(inner);
    }

    private boolean isName() {
        for (String look : List.of("=", "!", "<=", "<!")) {
            if (cursor.sees(look)) {
                throw new UnsupportedExpressionException("look-around is not supported");
            }
        }
        return cursor.take("<");
    }

    /** Whether they end the group. Then they hold to the end of the group around. */
    private boolean flagsAlone() {
        boolean on = true;
        while (true) {
            int letter = cursor.next();
            if (letter == ':' || letter == ')') {
                return letter == ')';
            }
            if (letter == '-') {
                on = false;
            } else {
                flags = flags.with((char) letter, on);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // Where no repetition follows, the part itself comes back.
    private Expression repeated(Expression part) {
        Expression repeated = repetition(part);
        if (repeated != part) {
            // Lazy or not: there is a match or there is none.
            cursor.take("?");
            if (repetition(part) != part) {
                throw new UnsupportedExpressionException("a repetition is repeated without a group");
            }
        }
        return repeated;
    }

    private Expression repetition(Expression part) {
        if (cursor.take("*")) {
            return new Repetition(part, 0, Repetition.ENDLESS);
        }
        if (cursor.take("+")) {
            return new Repetition(part, 1, Repetition.ENDLESS);
        }
        if (cursor.take("?")) {
            return new Repetition(part, 0, 1);
        }
        return cursor.sees("{") ? counted(part) : part;
    }

    /** A brace that does not begin numbers is a character. */
    private Expression counted(Expression part) {
        int before = cursor.position();
        cursor.require("{");
        String least = cursor.digits();
        boolean hasMost = cursor.take(",");
        String most = hasMost ? cursor.digits() : least;
        if (least.isEmpty() || !cursor.take("}")) {
            cursor.back(before);
            return part;
        }
        return repetition(part, number(least), most.isEmpty() ? Repetition.ENDLESS : number(most));
    }

    private static Expression repetition(Expression part, int least, int most) {
        if (most != Repetition.ENDLESS && most < least) {
            throw new UnsupportedExpressionException("a repetition's most is less than its least");
        }
        return new Repetition(part, least, most);
    }

    private static int number(String digits) {
        if (digits.length() > 4 || Integer.parseInt(digits) > MOST_REPEATED) {
            throw new UnsupportedExpressionException("nothing can be repeated more than " + MOST_REPEATED + " times");
        }
        return Integer.parseInt(digits);
    }
}
