package org.specstar.ejb.search;

/**
 * What is read beside each row of a page.
 *
 * @param columns that are read
 * @param join of the row {@code m}, which finds one row at most and keeps {@code m} where it finds none
 */
public record Beside(String columns, String join) {}
