package org.specstar.storage.memory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node of a {@link SortedTree} over nodes in ascending order. */
final class TreeBranch<K extends Comparable<? super K>, V> implements TreeNode<K, V> {
    /** Neighbours that take no more places together become one. With as many as fit, the next entry would part them again. */
    private static final int FEW = MOST / 2;

    private final TreeNode<K, V>[] children;
    private final K[] bounds;
    private final int[] ends;

    /**
     * @param bounds no key of a child is smaller than its bound, and all keys of those before it are
     * @param ends how many entries each child and those before it have
     */
    TreeBranch(TreeNode<K, V>[] children, K[] bounds, int[] ends) {
        this.children = children;
        this.bounds = bounds;
        this.ends = ends;
    }

    @Override
    public int size() {
        return ends[ends.length - 1];
    }

    @Override
    public int places() {
        return children.length;
    }

    @Override
    public K least() {
        return bounds[0];
    }

    TreeNode<K, V> child(int child) {
        return children[child];
    }

    /** Copies some children and their bounds to the same place of two arrays. */
    void copy(int from, int to, TreeNode<K, V>[] nodes, K[] bounds, int place) {
        System.arraycopy(children, from, nodes, place, to - from);
        System.arraycopy(this.bounds, from, bounds, place, to - from);
    }

    /** How many entries the children before one have. */
    int before(int child) {
        return child == 0 ? 0 : ends[child - 1];
    }

    /** The child that has this key if any does. */
    private int childOf(K key) {
        int low = 1;
        int high = bounds.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            boolean passed = bounds[middle].compareTo(key) <= 0;
            low = passed ? middle + 1 : low;
            high = passed ? high : middle - 1;
        }
        return high;
    }

    @Override
    public @Nullable V find(K key) {
        return children[childOf(key)].find(key);
    }

    @Override
    public int rank(K key) {
        int child = childOf(key);
        return before(child) + children[child].rank(key);
    }

    @Override
    public V at(int rank) {
        int child = 0;
        while (ends[child] <= rank) {
            child++;
        }
        return children[child].at(rank - before(child));
    }

    @Override
    public List<TreeNode<K, V>> withAll(List<Map.Entry<K, V>> entries, int from, int to) {
        TreeSiblings<K, V> after = new TreeSiblings<>(children.length);
        int copied = 0;
        int place = from;
        while (place < to) {
            int child = childOf(entries.get(place).getKey());
            int end = endOf(child, entries, place + 1, to);
            after.add(this, copied, child);
            children[child].withAll(entries, place, end).forEach(after::add);
            copied = child + 1;
            place = end;
        }
        return after.add(this, copied, children.length).inBranches();
    }

    /** Where in a part of the entries those begin that are too great for a child. */
    private int endOf(int child, List<Map.Entry<K, V>> entries, int from, int to) {
        int end = from;
        while (end < to
                && (child + 1 == bounds.length || entries.get(end).getKey().compareTo(bounds[child + 1]) < 0)) {
            end++;
        }
        return end;
    }

    @Override
    public @Nullable TreeNode<K, V> without(K key) {
        int child = childOf(key);
        TreeNode<K, V> rest = children[child].without(key);
        if (rest == children[child]) {
            return this;
        }
        if (rest == null) {
            return children.length == 1 ? null : replaced(child, child + 1, null);
        }
        if (child > 0 && children[child - 1].places() + rest.places() <= FEW) {
            return replaced(child - 1, child + 1, children[child - 1].joined(rest));
        }
        if (child + 1 < children.length && rest.places() + children[child + 1].places() <= FEW) {
            return replaced(child, child + 2, rest.joined(children[child + 1]));
        }
        return replaced(child, child + 1, rest);
    }

    private TreeNode<K, V> replaced(int from, int to, @Nullable TreeNode<K, V> node) {
        TreeSiblings<K, V> after = new TreeSiblings<>(children.length - (to - from) + (node == null ? 0 : 1));
        after.add(this, 0, from);
        if (node != null) {
            after.add(node);
        }
        return after.add(this, to, children.length).inOne();
    }

    @Override
    public TreeNode<K, V> joined(TreeNode<K, V> next) {
        TreeBranch<K, V> other = (TreeBranch<K, V>) next;
        return new TreeSiblings<K, V>(children.length + other.children.length)
                .add(this, 0, children.length)
                .add(other, 0, other.children.length)
                .inOne();
    }

    @Override
    public boolean up(@Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        int first = first(above);
        int last = last(below);
        boolean more = true;
        for (int child = first; more && child <= last; child++) {
            more = children[child].up(child == first ? above : null, child == last ? below : null, taker);
        }
        return more;
    }

    @Override
    public boolean down(@Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        int first = first(above);
        int last = last(below);
        boolean more = true;
        for (int child = last; more && child >= first; child--) {
            more = children[child].down(child == first ? above : null, child == last ? below : null, taker);
        }
        return more;
    }

    private int first(@Nullable K above) {
        return above == null ? 0 : childOf(above);
    }

    private int last(@Nullable K below) {
        return below == null ? children.length - 1 : childOf(below);
    }
}
