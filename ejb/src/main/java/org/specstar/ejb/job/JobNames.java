package org.specstar.ejb.job;

/** Names of the batch jobs and of their parameters: what a console and the job XML say. */
public final class JobNames {
    /** Loads an archive of one model. */
    public static final String IMPORT = "import";

    /** Takes what the rows of a model are searched by from their payloads anew. */
    public static final String EXTRACTION = "extraction";

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
