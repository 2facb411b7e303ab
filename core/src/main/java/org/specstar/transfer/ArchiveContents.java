package org.specstar.transfer;

/**
 * What a verified archive holds of one model.
 *
 * @param resources how many, counted as often as they occur
 * @param revisions of those
 * @param bytes length of the archive
 */
public record ArchiveContents(long resources, long revisions, long bytes) {}
