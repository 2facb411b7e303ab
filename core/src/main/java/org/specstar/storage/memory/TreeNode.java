package org.specstar.storage.memory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SortedTree}: an entry and the trees of smaller and greater keys. */
record TreeNode<K extends Comparable<? super K>, V>(
        K key,
        V value,
        int size,
        @Nullable TreeNode<K, V> left,
        @Nullable TreeNode<K, V> right) {
    /** No side is heavier than this many times the other: with {@link #SINGLE}, the pair proven to keep balance. */
    private static final int HEAVIER = 3;

    private static final int SINGLE = 2;

    TreeNode(K key, V value, @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        this(key, value, 1 + size(left) + size(right), left, right);
    }

    static int size(@Nullable TreeNode<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    static <K extends Comparable<? super K>, V> TreeNode<K, V> with(@Nullable TreeNode<K, V> node, K key, V value) {
        if (node == null) {
            return new TreeNode<>(key, value, null, null);
        }
        int side = key.compareTo(node.key);
        if (side == 0) {
            return new TreeNode<>(key, value, node.left, node.right);
        }
        return side < 0
                ? node.balanced(with(node.left, key, value), node.right)
                : node.balanced(node.left, with(node.right, key, value));
    }

    static <K extends Comparable<? super K>, V> @Nullable TreeNode<K, V> without(@Nullable TreeNode<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int side = key.compareTo(node.key);
        if (side == 0) {
            return joined(node.left, node.right);
        }
        return side < 0
                ? node.balanced(without(node.left, key), node.right)
                : node.balanced(node.left, without(node.right, key));
    }

    /**
     * With entries that are in order already: whatever stands between two of them is copied once for both.
     *
     * @param from the first of them
     * @param to behind the last
     */
    static <K extends Comparable<? super K>, V> @Nullable TreeNode<K, V> withAll(
            @Nullable TreeNode<K, V> node, List<Map.Entry<K, V>> entries, int from, int to) {
        if (node == null || from == to) {
            return from == to ? node : ofSorted(entries, from, to);
        }
        int place = firstFrom(node.key, entries, from, to);
        boolean replaces = place < to && entries.get(place).getKey().compareTo(node.key) == 0;
        TreeNode<K, V> smaller = withAll(node.left, entries, from, place);
        TreeNode<K, V> greater = withAll(node.right, entries, replaces ? place + 1 : place, to);
        V value = replaces ? entries.get(place).getValue() : node.value;
        return linked(smaller, node.key, value, greater);
    }

    /** Where in a part of the entries those begin that are not smaller than a key. */
    private static <K extends Comparable<? super K>, V> int firstFrom(
            K key, List<Map.Entry<K, V>> entries, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).getKey().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An entry between two trees of whatever sizes: it goes down into the heavier one until it meets its like. */
    private static <K extends Comparable<? super K>, V> TreeNode<K, V> linked(
            @Nullable TreeNode<K, V> smaller, K key, V value, @Nullable TreeNode<K, V> greater) {
        if (greater != null && greater.size > 1 && greater.size > HEAVIER * size(smaller)) {
            return greater.balanced(linked(smaller, key, value, greater.left), greater.right);
        }
        if (smaller != null && smaller.size > 1 && smaller.size > HEAVIER * size(greater)) {
            return smaller.balanced(smaller.left, linked(smaller.right, key, value, greater));
        }
        return new TreeNode<>(key, value, smaller, greater);
    }

    private static <K extends Comparable<? super K>, V> @Nullable TreeNode<K, V> ofSorted(
            List<Map.Entry<K, V>> entries, int from, int to) {
        if (from == to) {
            return null;
        }
        int middle = (from + to) >>> 1;
        Map.Entry<K, V> entry = entries.get(middle);
        return new TreeNode<>(
                entry.getKey(), entry.getValue(), ofSorted(entries, from, middle), ofSorted(entries, middle + 1, to));
    }

    /**
     * Gives the values between two keys, lower ones first, for as long as more are wanted.
     *
     * @param above null where the whole tree is known to be above
     * @param below null where the whole tree is known to be below
     * @return whether more are wanted
     */
    static <K extends Comparable<? super K>, V> boolean up(
            @Nullable TreeNode<K, V> node, @Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        if (node == null) {
            return true;
        }
        boolean high = above == null || node.key.compareTo(above) > 0;
        boolean low = below == null || node.key.compareTo(below) < 0;
        return (!high || up(node.left, above, low ? null : below, taker))
                && (!high || !low || taker.test(node.value))
                && (!low || up(node.right, high ? null : above, below, taker));
    }

    /** The same, greater ones first. */
    static <K extends Comparable<? super K>, V> boolean down(
            @Nullable TreeNode<K, V> node, @Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        if (node == null) {
            return true;
        }
        boolean high = above == null || node.key.compareTo(above) > 0;
        boolean low = below == null || node.key.compareTo(below) < 0;
        return (!low || down(node.right, high ? null : above, below, taker))
                && (!high || !low || taker.test(node.value))
                && (!high || down(node.left, above, low ? null : below, taker));
    }

    private static <K extends Comparable<? super K>, V> @Nullable TreeNode<K, V> joined(
            @Nullable TreeNode<K, V> left, @Nullable TreeNode<K, V> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.size > right.size) {
            TreeNode<K, V> top = left.last();
            return top.balanced(without(left, top.key), right);
        }
        TreeNode<K, V> top = right.first();
        return top.balanced(left, without(right, top.key));
    }

    private TreeNode<K, V> first() {
        TreeNode<K, V> node = this;
        while (node.left != null) {
            node = node.left;
        }
        return node;
    }

    TreeNode<K, V> last() {
        TreeNode<K, V> node = this;
        while (node.right != null) {
            node = node.right;
        }
        return node;
    }

    /** This entry over two trees, at most one of which has grown or shrunk by one entry. */
    private TreeNode<K, V> balanced(@Nullable TreeNode<K, V> newLeft, @Nullable TreeNode<K, V> newRight) {
        int leftSize = size(newLeft);
        int rightSize = size(newRight);
        if (leftSize + rightSize > 1) {
            if (newRight != null && rightSize > HEAVIER * leftSize) {
                return turnedLeft(newLeft, newRight);
            }
            if (newLeft != null && leftSize > HEAVIER * rightSize) {
                return turnedRight(newLeft, newRight);
            }
        }
        return over(newLeft, newRight);
    }

    private TreeNode<K, V> turnedLeft(@Nullable TreeNode<K, V> light, TreeNode<K, V> heavy) {
        TreeNode<K, V> inner = heavy.left;
        if (inner == null || inner.size < SINGLE * size(heavy.right)) {
            return heavy.over(over(light, inner), heavy.right);
        }
        return inner.over(over(light, inner.left), heavy.over(inner.right, heavy.right));
    }

    private TreeNode<K, V> turnedRight(TreeNode<K, V> heavy, @Nullable TreeNode<K, V> light) {
        TreeNode<K, V> inner = heavy.right;
        if (inner == null || inner.size < SINGLE * size(heavy.left)) {
            return heavy.over(heavy.left, over(inner, light));
        }
        return inner.over(heavy.over(heavy.left, inner.left), over(inner.right, light));
    }

    private TreeNode<K, V> over(@Nullable TreeNode<K, V> newLeft, @Nullable TreeNode<K, V> newRight) {
        return new TreeNode<>(key, value, newLeft, newRight);
    }
}
