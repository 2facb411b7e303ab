/**
 * Resources in and out as archives: the `.acbak` format of SpecStar, version 2, as a stream of sealed records.
 *
 * <p>Memory use does not grow with the archive, in either direction, and an archive that is cut short or malformed is
 * refused before anything is written. {@link org.specstar.transfer.Exports} and {@link org.specstar.transfer.Imports} are
 * the whole operations; {@link org.specstar.transfer.ArchiveWriter} and {@link org.specstar.transfer.ArchiveReader} the
 * format, whose words are in {@link org.specstar.transfer.ArchiveRecord}. What an import does to resources that exist is
 * decided in ADR 0009.
 */
@NullMarked
package org.specstar.transfer;

import org.jspecify.annotations.NullMarked;
