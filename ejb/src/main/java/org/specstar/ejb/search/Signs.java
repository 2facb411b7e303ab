package org.specstar.ejb.search;

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
}
