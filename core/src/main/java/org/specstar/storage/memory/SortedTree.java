package org.specstar.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map: changing it gives a new one that shares all but one path of nodes with the old. Balanced by
 * weight (Adams' trees), so every step down costs the logarithm of the size at most.
 */
final class SortedTree<K extends Comparable<? super K>, V> {
    private static final SortedTree<?, ?> EMPTY = new SortedTree<Integer, Object>(null);
    private static final int TRAITS = Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL;

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
        return TreeNode.size(root);
    }

    @Nullable
    V find(K key) {
        TreeNode<K, V> node = root;
        while (node != null) {
            int side = key.compareTo(node.key());
            if (side == 0) {
                return node.value();
            }
            node = side < 0 ? node.left() : node.right();
        }
        return null;
    }

    @Nullable
    V last() {
        return root == null ? null : root.last().value();
    }

    SortedTree<K, V> with(K key, V value) {
        return new SortedTree<>(TreeNode.with(root, key, value));
    }

    /** With many entries, which are in order already. */
    SortedTree<K, V> withAll(List<Map.Entry<K, V>> entries) {
        return new SortedTree<>(TreeNode.withAll(root, entries, 0, entries.size()));
    }

    SortedTree<K, V> without(K key) {
        return new SortedTree<>(TreeNode.without(root, key));
    }

    /** How many keys are smaller. */
    int rank(K key) {
        int smaller = 0;
        TreeNode<K, V> node = root;
        while (node != null) {
            boolean passed = node.key().compareTo(key) < 0;
            smaller += passed ? 1 + TreeNode.size(node.left()) : 0;
            node = passed ? node.right() : node.left();
        }
        return smaller;
    }

    /** The value that so many keys are smaller than; null where there are not that many. */
    @Nullable
    V at(int rank) {
        int rest = rank;
        TreeNode<K, V> node = root;
        while (node != null) {
            int smaller = TreeNode.size(node.left());
            if (rest == smaller) {
                return node.value();
            }
            boolean passed = rest > smaller;
            rest -= passed ? smaller + 1 : 0;
            node = passed ? node.right() : node.left();
        }
        return null;
    }

    /**
     * Gives the values between two keys, without theirs, in ascending order for as long as the taker wants more.
     *
     * @return whether it still does
     */
    boolean up(K above, K below, Predicate<? super V> taker) {
        return TreeNode.up(root, above, below, taker);
    }

    /** The same in descending order. */
    boolean down(K above, K below, Predicate<? super V> taker) {
        return TreeNode.down(root, above, below, taker);
    }

    /** The values in order of their keys, found one by one as they are asked for. */
    Stream<V> values() {
        return StreamSupport.stream(Spliterators.spliterator(new InOrder<>(root), size(), TRAITS), false)
                .map(TreeNode::value);
    }

    private static final class InOrder<K extends Comparable<? super K>, V> implements Iterator<TreeNode<K, V>> {
        private final Deque<TreeNode<K, V>> path = new ArrayDeque<>();

        InOrder(@Nullable TreeNode<K, V> root) {
            descend(root);
        }

        private void descend(@Nullable TreeNode<K, V> from) {
            for (TreeNode<K, V> node = from; node != null; node = node.left()) {
                path.push(node);
            }
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty();
        }

        @Override
        public TreeNode<K, V> next() {
            if (path.isEmpty()) {
                throw new NoSuchElementException();
            }
            TreeNode<K, V> node = path.pop();
            descend(node.right());
            return node;
        }
    }
}
