package org.specstar.storage.memory;

import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map: changing it gives a new one that shares all but one path of nodes with the old. A look-up
 * follows the hash, five bits at a time, and copies nothing; a million entries are four steps deep.
 */
final class HashTrie<K, V> {
    private static final HashTrie<?, ?> EMPTY = new HashTrie<>(null);

    private final @Nullable TrieNode<K, V> root;

    private HashTrie(@Nullable TrieNode<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    static <K, V> HashTrie<K, V> empty() {
        // Holds nothing, so it holds nothing of the wrong type.
        return (HashTrie<K, V>) EMPTY;
    }

    @Nullable
    V find(K key) {
        return root == null ? null : root.find(hash(key), key, 0);
    }

    HashTrie<K, V> with(K key, V value) {
        TrieNode.Leaf<K, V> leaf = new TrieNode.Leaf<>(hash(key), key, value, null);
        return new HashTrie<>(root == null ? leaf : root.with(leaf, 0));
    }

    HashTrie<K, V> without(K key) {
        return root == null ? this : new HashTrie<>(root.without(hash(key), key, 0));
    }

    /** Mixes the upper bits in, because the lower ones choose the first steps. */
    private static int hash(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }
}
