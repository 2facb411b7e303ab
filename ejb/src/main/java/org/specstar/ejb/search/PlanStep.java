package org.specstar.ejb.search;

/**
 * One use of an index in a plan.
 *
 * @param isFilter whether it leaves out rows of the model
 * @param isOrdered whether it gives rows in its order
 * @param isFollowed whether the rows it gives are tested further
 */
record PlanStep(String index, boolean isFilter, boolean isOrdered, boolean isFollowed) {}
