package org.specstar.ejb.jpa;

import org.specstar.search.Comparison;

/** Comparisons as SQL writes them. */
final class Signs {
    private Signs() {}

    static String of(Comparison comparison) {
        return switch (comparison) {
            case EQ -> " = ";
            case GT -> " > ";
            case GTE -> " >= ";
            case LT -> " < ";
            case LTE -> " <= ";
        };
    }

    /** The comparison that holds between two numbers when this one holds between their opposites. */
    static Comparison reversed(Comparison comparison) {
        return switch (comparison) {
            case EQ -> Comparison.EQ;
            case GT -> Comparison.LT;
            case GTE -> Comparison.LTE;
            case LT -> Comparison.GT;
            case LTE -> Comparison.GTE;
        };
    }
}
