package org.specstar.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lowest node of a {@link SortedTree}: entries in ascending order. */
final class TreeLeaf<K extends Comparable<? super K>, V> implements TreeNode<K, V> {
    /** Each key with its value behind it: one array is copied sooner than two. */
    private final Object[] entries;

    private TreeLeaf(Object[] entries) {
        this.entries = entries;
    }

    /** What the first entries of a tree are put into; no tree has it. */
    static <K extends Comparable<? super K>, V> TreeLeaf<K, V> empty() {
        return new TreeLeaf<>(new Object[0]);
    }

    @Override
    public int size() {
        return entries.length >> 1;
    }

    @Override
    public int places() {
        return size();
    }

    @Override
    public K least() {
        return key(0);
    }

    @SuppressWarnings("unchecked")
    private K key(int place) {
        return (K) entries[place << 1];
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) entries[(place << 1) + 1];
    }

    /** Where a key is from some place on; where it is not, the complement of the place that it would have. */
    private int search(K key, int from) {
        int low = from;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int side = key(middle).compareTo(key);
            if (side == 0) {
                return middle;
            }
            low = side < 0 ? middle + 1 : low;
            high = side < 0 ? high : middle - 1;
        }
        return ~low;
    }

    @Override
    public @Nullable V find(K key) {
        int place = search(key, 0);
        return place < 0 ? null : value(place);
    }

    @Override
    public int rank(K key) {
        int place = search(key, 0);
        return place < 0 ? ~place : place;
    }

    @Override
    public V at(int rank) {
        return value(rank);
    }

    @Override
    public List<TreeNode<K, V>> withAll(List<Map.Entry<K, V>> added, int from, int to) {
        Object[] merged = new Object[entries.length + ((to - from) << 1)];
        int length = 0;
        int copied = 0;
        for (Map.Entry<K, V> entry : added.subList(from, to)) {
            int found = search(entry.getKey(), copied);
            int place = found < 0 ? ~found : found;
            length = copied(copied, place, merged, length);
            merged[length++] = entry.getKey();
            merged[length++] = entry.getValue();
            copied = found < 0 ? place : place + 1;
        }
        length = copied(copied, size(), merged, length);
        return inLeaves(length == merged.length ? merged : Arrays.copyOf(merged, length));
    }

    private int copied(int from, int to, Object[] target, int length) {
        int slots = (to - from) << 1;
        System.arraycopy(entries, from << 1, target, length, slots);
        return length + slots;
    }

    /** In leaves that are as full as each other. */
    private static <K extends Comparable<? super K>, V> List<TreeNode<K, V>> inLeaves(Object[] entries) {
        int size = entries.length >> 1;
        int leaves = TreeNode.nodes(size);
        if (leaves == 1) {
            return List.of(new TreeLeaf<>(entries));
        }
        List<TreeNode<K, V>> cut = new ArrayList<>(leaves);
        for (int leaf = 0; leaf < leaves; leaf++) {
            int from = TreeNode.cut(size, leaf, leaves);
            int to = TreeNode.cut(size, leaf + 1, leaves);
            cut.add(new TreeLeaf<>(Arrays.copyOfRange(entries, from << 1, to << 1)));
        }
        return cut;
    }

    @Override
    public @Nullable TreeNode<K, V> without(K key) {
        int place = search(key, 0);
        if (place < 0) {
            return this;
        }
        if (size() == 1) {
            return null;
        }
        Object[] rest = new Object[entries.length - 2];
        copied(place + 1, size(), rest, copied(0, place, rest, 0));
        return new TreeLeaf<>(rest);
    }

    @Override
    public TreeNode<K, V> joined(TreeNode<K, V> next) {
        Object[] others = ((TreeLeaf<K, V>) next).entries;
        Object[] both = Arrays.copyOf(entries, entries.length + others.length);
        System.arraycopy(others, 0, both, entries.length, others.length);
        return new TreeLeaf<>(both);
    }

    @Override
    public boolean up(@Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        int end = end(below);
        boolean more = true;
        for (int place = begin(above); more && place < end; place++) {
            more = taker.test(value(place));
        }
        return more;
    }

    @Override
    public boolean down(@Nullable K above, @Nullable K below, Predicate<? super V> taker) {
        int begin = begin(above);
        boolean more = true;
        for (int place = end(below) - 1; more && place >= begin; place--) {
            more = taker.test(value(place));
        }
        return more;
    }

    private int begin(@Nullable K above) {
        int place = above == null ? ~0 : search(above, 0);
        return place < 0 ? ~place : place + 1;
    }

    private int end(@Nullable K below) {
        return below == null ? size() : rank(below);
    }
}
