package org.specstar.payload.codec;

import org.specstar.payload.Place;

/** What becomes of the members of an object that its record does not declare. */
enum UnknownMembers {
    DROPPED,
    REFUSED;

    void meet(String name) {
        if (this == REFUSED) {
            throw new Misfit("Object contains unknown field `" + name + "`").inside(Place.unknownMember(name));
        }
    }
}
