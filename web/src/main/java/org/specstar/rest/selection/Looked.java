package org.specstar.rest.selection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;

/** Collects what of a row conditions look at. */
final class Looked implements Condition.Visitor<Looked> {
    private final Set<String> paths = new LinkedHashSet<>();
    private boolean atDeleted;

    /** The indexed paths, in the order of the conditions. */
    Set<String> paths() {
        return paths;
    }

    /** Whether the caller chooses between live and deleted resources. */
    boolean atDeleted() {
        return atDeleted;
    }

    Looked at(Operand operand) {
        if (operand instanceof Operand.Indexed indexed) {
            paths.add(indexed.path());
        } else if (operand instanceof Operand.Length length) {
            at(length.of());
        } else if (operand.equals(Operand.meta(MetaField.IS_DELETED))) {
            atDeleted = true;
        }
        return this;
    }

    Looked at(Condition condition) {
        return condition.accept(this);
    }

    private Looked at(List<Condition> parts) {
        parts.forEach(this::at);
        return this;
    }

    @Override
    public Looked all(Condition.All condition) {
        return at(condition.parts());
    }

    @Override
    public Looked any(Condition.Any condition) {
        return at(condition.parts());
    }

    @Override
    public Looked not(Condition.Not condition) {
        return at(condition.part());
    }

    @Override
    public Looked deleted(Condition.Deleted condition) {
        return at(Operand.meta(MetaField.IS_DELETED));
    }

    @Override
    public Looked notBefore(Condition.NotBefore condition) {
        return this;
    }

    @Override
    public Looked notAfter(Condition.NotAfter condition) {
        return this;
    }

    @Override
    public Looked byUser(Condition.ByUser condition) {
        return this;
    }

    @Override
    public Looked headStatus(Condition.HeadStatus condition) {
        return this;
    }

    @Override
    public Looked hasId(Condition.HasId condition) {
        return this;
    }

    @Override
    public Looked compares(Condition.Compares condition) {
        return at(condition.operand());
    }

    @Override
    public Looked isIn(Condition.IsIn condition) {
        return at(condition.operand());
    }

    @Override
    public Looked contains(Condition.Contains condition) {
        return at(condition.operand());
    }

    @Override
    public Looked hasAffix(Condition.HasAffix condition) {
        return at(condition.operand());
    }

    @Override
    public Looked matches(Condition.Matches condition) {
        return at(condition.operand());
    }

    @Override
    public Looked exists(Condition.Exists condition) {
        return at(condition.operand());
    }

    /** What is asked of the elements looks at them alone. */
    @Override
    public Looked elements(Condition.Elements condition) {
        return at(condition.operand());
    }

    @Override
    public Looked similar(Condition.Similar condition) {
        return at(condition.operand());
    }
}
