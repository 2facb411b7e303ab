package org.specstar.search;

/** How many elements of a list a condition has to hold for. Of none, {@link #ANY} is false and {@link #ALL} true. */
public enum Quantifier {
    ANY,
    ALL
}
