package org.specstar.query;

import org.specstar.search.Condition;
import org.specstar.search.Operand;
import org.specstar.search.Quantifier;

/** The elements of a list, of which any or all are tested. */
public record ElementField(Operand list, Quantifier quantifier) implements ValueTests {
    @Override
    public Operand operand() {
        return Operand.ELEMENT;
    }

    @Override
    public Query where(Condition element) {
        return Query.of(new Condition.Elements(list, quantifier, element));
    }
}
