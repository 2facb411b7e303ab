package org.specstar.query;

import org.jspecify.annotations.Nullable;
import org.specstar.search.Affix;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Regex;
import org.specstar.search.Value;

/** Tests that a field and the elements of its list have in common. Values are as {@code Value.of} takes them. */
public sealed interface ValueTests permits QueryField, ElementField {
    /** What is tested. */
    Operand operand();

    /** The query of a condition on it. */
    Query where(Condition condition);

    default Query eq(@Nullable Object value) {
        return where(compares(Comparison.EQ, value));
    }

    /** There, and not equal. */
    default Query ne(@Nullable Object value) {
        return where(compares(Comparison.EQ, value).not());
    }

    /** A list with this element, or a text with this part. */
    default Query contains(@Nullable Object value) {
        return where(new Condition.Contains(operand(), Value.of(value)));
    }

    default Query startsWith(String text) {
        return where(new Condition.HasAffix(operand(), Affix.START, text));
    }

    default Query endsWith(String text) {
        return where(new Condition.HasAffix(operand(), Affix.END, text));
    }

    /** A regular expression in the language of {@link Regex} is found somewhere in the text. */
    default Query matches(String regex) {
        return where(new Condition.Matches(operand(), Regex.of(regex)));
    }

    /** As {@link #contains} of a text, in lower or upper case. */
    default Query icontains(String text) {
        return matches("(?i)" + LikePattern.quoted(text));
    }

    /** As {@link #startsWith}, in lower or upper case. */
    default Query istartsWith(String text) {
        return matches("(?i)^" + LikePattern.quoted(text));
    }

    /** As {@link #endsWith}, in lower or upper case. */
    default Query iendsWith(String text) {
        return matches("(?i)" + LikePattern.quoted(text) + "$");
    }

    private Condition compares(Comparison comparison, @Nullable Object value) {
        return new Condition.Compares(operand(), comparison, Operands.compared(operand(), value));
    }
}
