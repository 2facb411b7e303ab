package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.payload.IndexKind;
import org.specstar.payload.TextMeaning;
import org.specstar.payload.Texts;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.SearchField;
import org.specstar.search.SearchKey;

/**
 * Conditions as ranges of the ordered part of a key, which is what an index keeps. Only what is longer than that is looked
 * up in the whole key too.
 */
record Sorted(JsonPlace place, SearchDialect dialect) {
    /** The condition's form on a field with an index by order; empty if that serves nothing. */
    static Optional<Sql> served(Condition condition, JsonPlace place, SearchDialect dialect) {
        SearchField field = place.field();
        if (field == null || !field.has(IndexKind.SORTED)) {
            return Optional.empty();
        }
        Sorted sorted = new Sorted(place, dialect);
        if (condition instanceof Condition.Compares compares) {
            return sorted.compares(compares);
        }
        if (condition instanceof Condition.IsIn isIn) {
            return sorted.isIn(isIn);
        }
        if (condition instanceof Condition.HasAffix affix) {
            return sorted.hasAffix(affix);
        }
        return Optional.empty();
    }

    /** What an index can begin or end with for a comparison that gives rows on one side; holds where the comparison does. */
    static Optional<Sql> bound(Condition.Compares condition, JsonPlace place, SearchDialect dialect) {
        Sorted sorted = new Sorted(place, dialect);
        String wanted = place.key(condition.value());
        return TextBound.of(condition.comparison(), wanted)
                .map(bound -> Sql.of(
                        "{}" + Signs.of(loose(bound.comparison())) + "{}",
                        sorted.ordered(),
                        SearchKey.ordered(bound.text())));
    }

    private Sql ordered() {
        return dialect.ordered(place.key());
    }

    private Optional<Sql> compares(Condition.Compares condition) {
        String wanted = place.key(condition.value());
        return wanted.isEmpty()
                ? Optional.of(Sql.FALSE)
                : Optional.of(TextBound.of(condition.comparison(), wanted)
                        .map(bound -> compares(bound.comparison(), bound.text(), wanted.charAt(0)))
                        .orElse(Sql.FALSE));
    }

    private Sql compares(Comparison comparison, String wanted, char kind) {
        if (SearchKey.isCut(wanted)) {
            Sql whole = Sql.of("{}" + Signs.of(comparison) + "{}", place.key(), wanted);
            return Sql.all(range(loose(comparison), SearchKey.ordered(wanted), kind), whole);
        }
        return range(comparison, wanted, kind);
    }

    private static Comparison loose(Comparison comparison) {
        return switch (comparison) {
            case GT -> Comparison.GTE;
            case LT -> Comparison.LTE;
            default -> comparison;
        };
    }

    private Sql range(Comparison comparison, String wanted, char kind) {
        Sql bound = Sql.of("{}" + Signs.of(comparison) + "{}", ordered(), wanted);
        return switch (comparison) {
            case EQ -> bound;
            case GT, GTE -> Sql.all(bound, Sql.of("{} < {}", ordered(), String.valueOf((char) (kind + 1))));
            case LT, LTE -> Sql.all(Sql.of("{} >= {}", ordered(), String.valueOf(kind)), bound);
        };
    }

    private Optional<Sql> isIn(Condition.IsIn condition) {
        List<String> keys = new SearchedJson(dialect, place).keys(condition.values());
        if (keys.isEmpty()) {
            return Optional.of(Sql.FALSE);
        }
        Sql ordered = dialect.isOneOf(
                ordered(), keys.stream().map(SearchKey::ordered).distinct().toList());
        return Optional.of(
                keys.stream().anyMatch(SearchKey::isCut)
                        ? Sql.all(ordered, dialect.isOneOf(place.key(), keys))
                        : ordered);
    }

    private Optional<Sql> hasAffix(Condition.HasAffix condition) {
        if (condition.affix() == Affix.END
                || place.meaning() != TextMeaning.TEXT
                || !Texts.storable(condition.text())) {
            return Optional.empty();
        }
        return Optional.of(condition.text().isEmpty() ? Sql.of("{} > ''", ordered()) : Sql.any(beginnings(condition)));
    }

    private List<Sql> beginnings(Condition.HasAffix condition) {
        String text = condition.text();
        Sql exact = new SearchedJson(dialect, place).hasAffix(dialect, Affix.START, text);
        List<Sql> found = new ArrayList<>();
        found.add(text(text, exact));
        if ("true".startsWith(text)) {
            found.add(Sql.of("{} = {}", ordered(), SearchKey.TRUTH + "1"));
        }
        if ("false".startsWith(text)) {
            found.add(Sql.of("{} = {}", ordered(), SearchKey.TRUTH + "0"));
        }
        char first = text.charAt(0);
        if (first == '-' || (first >= '0' && first <= '9')) {
            found.add(ofKind(SearchKey.NUMBER, exact));
        } else if (first == '[') {
            found.add(ofKind(SearchKey.ITEMS, exact));
        } else if (first == '{') {
            found.add(ofKind(SearchKey.MEMBERS, exact));
        }
        return found;
    }

    private Sql text(String text, Sql exact) {
        String from = SearchKey.TEXT + text;
        return SearchKey.isCut(from)
                ? Sql.all(Sql.of("{} = {}", ordered(), SearchKey.ordered(from)), exact)
                : Sql.all(Sql.of("{} >= {}", ordered(), from), Sql.of("{} < {}", ordered(), after(from)));
    }

    private Sql ofKind(char kind, Sql exact) {
        return Sql.all(
                Sql.of("{} >= {}", ordered(), String.valueOf(kind)),
                Sql.of("{} < {}", ordered(), String.valueOf((char) (kind + 1))),
                exact);
    }

    /** The first text after all that begin so. */
    static String after(String beginning) {
        int end = beginning.length();
        int last = beginning.codePointBefore(end);
        while (last == Character.MAX_CODE_POINT) {
            end -= 2;
            last = beginning.codePointBefore(end);
        }
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return beginning.substring(0, end - Character.charCount(last)) + Character.toString(next);
    }
}
