/**
 * SpecStar archives ({@code .acbak}, version 2) as the tests read, make and compare them. Written from the format's
 * description and independent of the product, so that a mistake there is not repeated here.
 *
 * <p>Frames of four bytes of length and a MessagePack map. {@link org.specstar.conformance.archive.ArchiveReader} shows
 * them as the JSON of the recordings, {@link org.specstar.conformance.archive.ArchiveWriter} goes back, and
 * {@link org.specstar.conformance.archive.IssueArchive} makes archives of any size.
 */
@NullMarked
package org.specstar.conformance.archive;

import org.jspecify.annotations.NullMarked;
