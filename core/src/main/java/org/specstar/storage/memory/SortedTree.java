package org.specstar.storage.memory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map: changing it gives a new one that shares all but one path of nodes with the old. A B+-tree: what
 * many entries have in common they pay for once, and what is looked at together lies together.
 */
final class SortedTree<K extends Comparable<? super K>, V> {
    private static final SortedTree<?, ?> EMPTY = new SortedTree<Integer, Object>(null);

    private final @Nullable TreeNode<K, V> root;

    private SortedTree(@Nullable TreeNode<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    static <K extends Comparable<? super K>, V> SortedTree<K, V> empty() {
        // Holds nothing, so it holds nothing of the wrong type.
        return (SortedTree<K, V>) EMPTY;
    }

    int size() {
        return root == null ? 0 : root.size();
    }

    @Nullable
    V find(K key) {
        return root == null ? null : root.find(key);
    }

    @Nullable
    V last() {
        return at(size() - 1);
    }

    SortedTree<K, V> with(K key, V value) {
        return withAll(List.of(Map.entry(key, value)));
    }

    /** With many entries, which are in ascending order already. */
    SortedTree<K, V> withAll(List<Map.Entry<K, V>> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        TreeNode<K, V> before = root == null ? TreeLeaf.empty() : root;
        List<TreeNode<K, V>> after = before.withAll(entries, 0, entries.size());
        while (after.size() > 1) {
            TreeSiblings<K, V> siblings = new TreeSiblings<>(after.size());
            after.forEach(siblings::add);
            after = siblings.inBranches();
        }
        return new SortedTree<>(after.get(0));
    }

    SortedTree<K, V> without(K key) {
        TreeNode<K, V> rest = root == null ? null : root.without(key);
        while (rest instanceof TreeBranch<K, V> branch && branch.places() == 1) {
            rest = branch.child(0);
        }
        return rest == root ? this : new SortedTree<>(rest);
    }

    /** How many keys are smaller. */
    int rank(K key) {
        return root == null ? 0 : root.rank(key);
    }

    /** The value that so many keys are smaller than; null where there are not that many. */
    @Nullable
    V at(int rank) {
        return root == null || rank < 0 || rank >= size() ? null : root.at(rank);
    }

    /**
     * Gives the values between two keys, without theirs, in ascending order for as long as the taker wants more.
     *
     * @return whether it still does
     */
    boolean up(K above, K below, Predicate<? super V> taker) {
        return root == null || root.up(above, below, taker);
    }

    /** The same in descending order. */
    boolean down(K above, K below, Predicate<? super V> taker) {
        return root == null || root.down(above, below, taker);
    }

    /** The values in order of their keys, found one by one as they are asked for. */
    Stream<V> values() {
        TreeNode<K, V> all = root;
        return all == null ? Stream.empty() : IntStream.range(0, all.size()).mapToObj(all::at);
    }
}
