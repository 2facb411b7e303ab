package org.specstar.ejb.job;

/** Names of the batch jobs and of their parameters: what a console and the job XML say. */
public final class JobNames {
    /** Loads an archive of one model. */
    public static final String IMPORT = "import";

    /** Takes what the rows of a model are searched by from their payloads anew. */
    public static final String EXTRACTION = "extraction";

    /** Checks everything that is stored. */
    public static final String FSCK = "fsck";

    /** Removes what nothing refers to and nothing ever did. */
    public static final String SWEEP = "sweep";

    /** Removes binaries that nothing refers to any longer. */
    public static final String GC = "gc";

    /** Parameter: {@code true} if nothing is to be removed. */
    public static final String DRY_RUN = "dry_run";

    /** Parameter: how old something has to be before it counts as left behind; an ISO 8601 duration. */
    public static final String GRACE = "grace";

    /** Parameter: path of the archive on the node that runs the job. */
    public static final String ARCHIVE = "archive";

    /** Parameter: name of the model. */
    public static final String MODEL = "model";

    /** Parameter: {@code overwrite}, {@code skip} or {@code raise_error}. */
    public static final String ON_DUPLICATE = "on_duplicate";

    /** Parameter: key of the progress row; the same key goes on where an earlier execution ended. */
    public static final String IMPORT_KEY = "import_key";

    private JobNames() {}
}
