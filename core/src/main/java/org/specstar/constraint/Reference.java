package org.specstar.constraint;

/**
 * What a field refers to, as it is declared.
 *
 * @param target name of the model it refers to
 */
public record Reference(String target, OnDelete onDelete, RefType type) {}
