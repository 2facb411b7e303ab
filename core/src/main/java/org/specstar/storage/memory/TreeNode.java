package org.specstar.storage.memory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link SortedTree}: at least one entry, in a leaf or in nodes below that all are of the same height. Nobody
 * changes a node; what would change it gives other nodes of its height in its place.
 */
sealed interface TreeNode<K extends Comparable<? super K>, V> permits TreeLeaf, TreeBranch {
    /** So many entries or nodes are in one at most; twice as many would make each copy of a path dearer. */
    int MOST = 32;

    /** Of so many parts as full as each other, where one begins or the one before it ends. */
    static int cut(int count, int part, int parts) {
        return (int) ((long) count * part / parts);
    }

    /** Into how many nodes so many fit. */
    static int nodes(int count) {
        return (count + MOST - 1) / MOST;
    }

    /** How many entries it has. */
    int size();

    /** How many places of {@link #MOST} it takes. */
    int places();

    /** No key is smaller. */
    K least();

    @Nullable
    V find(K key);

    /** How many keys are smaller. */
    int rank(K key);

    /** The value that so many keys are smaller than, of at least one more. */
    V at(int rank);

    /**
     * With some of the entries of a list, which are in ascending order.
     *
     * @param from the first of them, at most {@code to - 1}
     * @param to behind the last
     * @return one node, or as many as it takes
     */
    List<TreeNode<K, V>> withAll(List<Map.Entry<K, V>> entries, int from, int to);

    /** Without a key; itself if it does not have it, null where nothing is left. */
    @Nullable
    TreeNode<K, V> without(K key);

    /** With all that is in the next node, where both are of the same kind and have room in one. */
    TreeNode<K, V> joined(TreeNode<K, V> next);

    /**
     * Gives the values between two keys, lower ones first, for as long as more are wanted.
     *
     * @param above null where the whole node is known to be above
     * @param below null where the whole node is known to be below
     * @return whether more are wanted
     */
    boolean up(@Nullable K above, @Nullable K below, Predicate<? super V> taker);

    /** The same, greater ones first. */
    boolean down(@Nullable K above, @Nullable K below, Predicate<? super V> taker);
}
