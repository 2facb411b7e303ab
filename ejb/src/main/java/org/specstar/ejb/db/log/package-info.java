/**
 * Keeps the embedded database in a bucket: a commit counts only when what it wrote is there, and the local file is a
 * working copy that no start trusts.
 *
 * <p>What SQLite appends to its write-ahead log goes into the bucket piece by piece, under numbers that are given once.
 * Whoever creates a number owns it; a starter ends the log of its predecessor by taking the next number with a
 * {@link org.specstar.ejb.db.log.Seal}, and from then on the predecessor can store nothing. Start reading at
 * {@link org.specstar.ejb.db.log.DatabaseLog}; the decision is ADR 18.
 */
@NullMarked
package org.specstar.ejb.db.log;

import org.jspecify.annotations.NullMarked;
