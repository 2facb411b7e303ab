/**
 * Long work as the rest of the platform sees it: jobs that are started, watched, restarted and stopped, and the progress
 * they keep in their own transactions.
 *
 * <p>Runs elsewhere: the {@code batch-jobs} jar fulfils {@link org.specstar.ejb.job.JobOperations} with Jakarta Batch.
 */
@NullMarked
package org.specstar.ejb.job;

import org.jspecify.annotations.NullMarked;
