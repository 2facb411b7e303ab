package org.specstar.engine;

import org.specstar.precondition.Precondition;
import org.specstar.precondition.Precondition.ExpectedRevision;
import org.specstar.precondition.Precondition.IfMatch;
import org.specstar.precondition.PreconditionFailedException;

/** Preconditions in the forms that the random operations use: none, absent, a single tag, a revision. */
final class ModelledNeed {
    private ModelledNeed() {}

    static ModelledTask require(Precondition required, ModelledTask row) {
        if (!holds(required, row)) {
            throw new Refused(PreconditionFailedException.class);
        }
        return row;
    }

    private static boolean holds(Precondition required, ModelledTask row) {
        if (required instanceof IfMatch match) {
            return match.tags().text().equals(row.tag(row.head()).text());
        }
        if (required instanceof ExpectedRevision expected) {
            return expected.revision().equals(row.id().text() + ":" + row.head());
        }
        return required.equals(Precondition.NONE);
    }

    static void requireWithout(Precondition required) {
        if (!required.equals(Precondition.NONE) && !required.equals(Precondition.ABSENT)) {
            throw new Refused(PreconditionFailedException.class);
        }
    }
}
