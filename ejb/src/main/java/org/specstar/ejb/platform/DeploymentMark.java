package org.specstar.ejb.platform;

import java.util.Optional;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.db.Database;

/**
 * The id of a deployment: in its database, and in each place from which its sweep removes what the database does not know.
 * So a place that another database knows is refused before anything in it looks like an orphan.
 *
 * @param hasRows whether the database knows any resource or binary
 */
record DeploymentMark(String id, boolean hasRows) {
    static DeploymentMark of(Database database) {
        DeploymentRow row = new DeploymentRow(database);
        return new DeploymentMark(row.id(), row.hasOthers());
    }

    /**
     * Marks a place, or sees that it is this deployment's.
     *
     * @throws SettingException if it is another's
     */
    void require(MarkedPlace place) {
        // Asked first: whatever another node of this deployment writes meanwhile, it has marked the place before.
        boolean holds = place.holdsAnything();
        Optional<String> found = place.mark();
        if (found.isEmpty()) {
            requireKnown(place, holds);
            place.mark(id);
            found = place.mark();
        }
        if (!found.equals(Optional.of(id))) {
            throw refused(place, "another id stands in");
        }
    }

    /** Releases before this one left no mark, but rows beside their payloads. */
    private void requireKnown(MarkedPlace place, boolean holds) {
        if (holds && !hasRows) {
            throw refused(place, "it holds payloads or binaries, the database is empty, and there is no");
        }
    }

    private SettingException refused(MarkedPlace place, String reason) {
        return new SettingException(
                place.key(),
                place.text() + " belongs to another deployment: " + reason + " '" + MarkedPlace.NAME
                        + "' there; set another one, or, if the database was replaced on purpose, write " + id
                        + " into '" + MarkedPlace.NAME + "' there, after which a sweep removes what this database does"
                        + " not know");
    }
}
