package org.specstar.storage.memory;

import org.jspecify.annotations.Nullable;

/** A node of a {@link HashTrie}. {@code shift} is the number of hash bits used up on the way to it. */
sealed interface TrieNode<K, V> {
    int BITS = 5;
    int MASK = (1 << BITS) - 1;

    @Nullable
    V find(int hash, K key, int shift);

    /** @param added a leaf of one key */
    TrieNode<K, V> with(Leaf<K, V> added, int shift);

    /** The rest; null when nothing is left. */
    @Nullable
    TrieNode<K, V> without(int hash, K key, int shift);

    /** One key, and behind it others of the very same hash. */
    record Leaf<K, V>(int hash, K key, V value, @Nullable Leaf<K, V> next) implements TrieNode<K, V> {
        @Override
        public @Nullable V find(int wantedHash, K wanted, int shift) {
            for (Leaf<K, V> leaf = this; leaf != null; leaf = leaf.next) {
                if (leaf.hash == wantedHash && leaf.key.equals(wanted)) {
                    return leaf.value;
                }
            }
            return null;
        }

        @Override
        public TrieNode<K, V> with(Leaf<K, V> added, int shift) {
            return added.hash == hash
                    ? new Leaf<>(hash, added.key, added.value, rest(added.key))
                    : Branch.of(this, added, shift);
        }

        @Override
        public @Nullable TrieNode<K, V> without(int unwantedHash, K unwanted, int shift) {
            return unwantedHash == hash ? rest(unwanted) : this;
        }

        private @Nullable Leaf<K, V> rest(K unwanted) {
            if (key.equals(unwanted)) {
                return next;
            }
            return next == null ? this : new Leaf<>(hash, key, value, next.rest(unwanted));
        }
    }

    /** Up to 32 children, those present marked in the bitmap and kept without gaps. */
    final class Branch<K, V> implements TrieNode<K, V> {
        private final int bitmap;
        private final TrieNode<K, V>[] children;

        private Branch(int bitmap, TrieNode<K, V>[] children) {
            this.bitmap = bitmap;
            this.children = children;
        }

        /** Two leaves of different hashes, as deep as it takes to tell them apart. */
        static <K, V> Branch<K, V> of(Leaf<K, V> one, Leaf<K, V> other, int shift) {
            int bit = bit(one.hash, shift);
            if (bit == bit(other.hash, shift)) {
                return new Branch<>(bit, array(of(one, other, shift + BITS)));
            }
            return new Branch<>(bit, array(one)).with(other, shift);
        }

        @Override
        public @Nullable V find(int hash, K key, int shift) {
            int bit = bit(hash, shift);
            return (bitmap & bit) == 0 ? null : children[index(bit)].find(hash, key, shift + BITS);
        }

        @Override
        public Branch<K, V> with(Leaf<K, V> added, int shift) {
            int bit = bit(added.hash, shift);
            if ((bitmap & bit) == 0) {
                return new Branch<>(bitmap | bit, inserted(index(bit), added));
            }
            return replaced(bit, children[index(bit)].with(added, shift + BITS));
        }

        @Override
        public @Nullable TrieNode<K, V> without(int hash, K key, int shift) {
            int bit = bit(hash, shift);
            if ((bitmap & bit) == 0) {
                return this;
            }
            TrieNode<K, V> rest = children[index(bit)].without(hash, key, shift + BITS);
            if (rest != null) {
                return replaced(bit, rest);
            }
            return children.length == 1 ? null : new Branch<>(bitmap ^ bit, removed(index(bit)));
        }

        private static int bit(int hash, int shift) {
            return 1 << ((hash >>> shift) & MASK);
        }

        private int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        private Branch<K, V> replaced(int bit, TrieNode<K, V> child) {
            TrieNode<K, V>[] copy = children.clone();
            copy[index(bit)] = child;
            return new Branch<>(bitmap, copy);
        }

        private TrieNode<K, V>[] inserted(int index, TrieNode<K, V> child) {
            TrieNode<K, V>[] copy = array(children.length + 1);
            System.arraycopy(children, 0, copy, 0, index);
            copy[index] = child;
            System.arraycopy(children, index, copy, index + 1, children.length - index);
            return copy;
        }

        private TrieNode<K, V>[] removed(int index) {
            TrieNode<K, V>[] copy = array(children.length - 1);
            System.arraycopy(children, 0, copy, 0, index);
            System.arraycopy(children, index + 1, copy, index, copy.length - index);
            return copy;
        }

        private static <K, V> TrieNode<K, V>[] array(TrieNode<K, V> only) {
            TrieNode<K, V>[] array = array(1);
            array[0] = only;
            return array;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <K, V> TrieNode<K, V>[] array(int length) {
            // Arrays of a generic type cannot be made otherwise; it never leaves this class.
            return (TrieNode<K, V>[]) new TrieNode[length];
        }
    }
}
