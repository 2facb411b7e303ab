package org.specstar.storage.file;

import org.specstar.id.IdSource;

/**
 * Names of files, of which a number one after another share the characters that choose their directory: it is made, and
 * forced to disk, once for all of these, and most forces of a file find their directory's entry in the same place.
 */
final class NearNames {
    private static final int TOGETHER = 256;
    private static final int CHOOSING = 4;

    private final IdSource ids;
    private String beginning = "";
    private int left;

    NearNames(IdSource ids) {
        this.ids = ids;
    }

    synchronized String next() {
        String name = ids.next().toString();
        if (left == 0) {
            beginning = name.substring(0, CHOOSING);
            left = TOGETHER;
        }
        left--;
        return beginning + name.substring(CHOOSING);
    }
}
