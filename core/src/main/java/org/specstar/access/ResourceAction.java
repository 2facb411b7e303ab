package org.specstar.access;

import java.util.Locale;

/**
 * What can be done with resources, for handlers of events and for permissions. The numbers are SpecStar's flags; a sum of
 * them names several actions.
 */
public enum ResourceAction {
    CREATE(1),
    GET(2),
    GET_RESOURCE_REVISION(4),
    LIST_REVISIONS(8),
    GET_META(16),
    /** Lists and counts. */
    SEARCH_RESOURCES(32),
    UPDATE(64),
    PATCH(128),
    SWITCH(256),
    DELETE(512),
    PERMANENTLY_DELETE(1024),
    RESTORE(2048),
    /** Export. */
    DUMP(4096),
    /** Import. */
    LOAD(8192),
    MIGRATE(16384),
    /** Change of the head in place. */
    MODIFY(32768),
    PRUNE(65536);

    private final int flag;

    ResourceAction(int flag) {
        this.flag = flag;
    }

    public int flag() {
        return flag;
    }

    /** The word on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
