package org.specstar.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
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

    SortedTree<K, V> without(K key) {
        return new SortedTree<>(TreeNode.without(root, key));
    }

    /** The values in order of their keys, found one by one as they are asked for. */
    Stream<V> values() {
        return StreamSupport.stream(Spliterators.spliterator(new InOrder<>(root), size(), TRAITS), false)
                .map(TreeNode::value);
    }

    /** The values of greater keys, in the same way. */
    Stream<V> valuesAfter(K key) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(InOrder.after(root, key), TRAITS), false)
                .map(TreeNode::value);
    }

    private static final class InOrder<K extends Comparable<? super K>, V> implements Iterator<TreeNode<K, V>> {
        private final Deque<TreeNode<K, V>> path = new ArrayDeque<>();

        InOrder(@Nullable TreeNode<K, V> root) {
            descend(root);
        }

        /** A step to the right passes over the node and all to its left. */
        static <K extends Comparable<? super K>, V> InOrder<K, V> after(@Nullable TreeNode<K, V> root, K key) {
            InOrder<K, V> order = new InOrder<>(null);
            TreeNode<K, V> node = root;
            while (node != null) {
                boolean wanted = node.key().compareTo(key) > 0;
                if (wanted) {
                    order.path.push(node);
                }
                node = wanted ? node.left() : node.right();
            }
            return order;
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
