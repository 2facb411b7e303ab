package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link HashTrie} and {@link SortedTree} behave as the maps of the platform do, and their older forms stay as they were. */
class PersistentMapsTest {
    /** Few different hashes, so that leaves of one hash and deep branches both come up. */
    private record Clumsy(int number) implements Comparable<Clumsy> {
        @Override
        public int hashCode() {
            return (number % 7) << 28 | (number % 3);
        }

        @Override
        public int compareTo(Clumsy other) {
            return Integer.compare(number, other.number);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2_000})
    void hashTrieShouldBehaveAsAHashMap(int keys) {
        Random random = new Random(keys);
        Map<Clumsy, Integer> expected = new HashMap<>();
        HashTrie<Clumsy, Integer> trie = HashTrie.empty();

        for (int step = 0; step < 10_000; step++) {
            Clumsy key = new Clumsy(random.nextInt(keys));
            if (random.nextBoolean()) {
                expected.put(key, step);
                trie = trie.with(key, step);
            } else {
                expected.remove(key);
                trie = trie.without(key);
            }
            Clumsy asked = new Clumsy(random.nextInt(keys));
            assertThat(trie.find(asked)).isEqualTo(expected.get(asked));
        }

        HashTrie<Clumsy, Integer> last = trie;
        IntStream.range(0, keys)
                .mapToObj(Clumsy::new)
                .forEach(key -> assertThat(last.find(key)).isEqualTo(expected.get(key)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2_000})
    void sortedTreeShouldBehaveAsATreeMap(int keys) {
        Random random = new Random(keys);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        SortedTree<Integer, Integer> tree = SortedTree.empty();

        for (int step = 0; step < 5_000; step++) {
            int key = random.nextInt(keys);
            if (random.nextInt(5) < 3) {
                expected.put(key, step);
                tree = tree.with(key, step);
            } else {
                expected.remove(key);
                tree = tree.without(key);
            }
            assertThat(tree.find(key)).isEqualTo(expected.get(key));
            assertThat(tree.size()).isEqualTo(expected.size());
        }

        assertThat(tree.values()).containsExactlyElementsOf(expected.values());
        assertThat(tree.last()).isEqualTo(expected.lastEntry().getValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2_000})
    void sortedTreeShouldTakeManyAtOnceAsATreeMapDoes(int keys) {
        Random random = new Random(keys);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        SortedTree<Integer, Integer> tree = SortedTree.empty();

        for (int step = 0; step < 200; step++) {
            int value = step;
            int first = random.nextInt(keys);
            TreeMap<Integer, Integer> many = new TreeMap<>();
            random.ints(random.nextInt(60), 0, keys).forEach(key -> many.put(key, value));
            expected.putAll(many);
            expected.keySet().removeIf(key -> key >= first && key < first + keys / 4);
            tree = tree.withAll(List.copyOf(many.entrySet()));
            for (int key = first; key < first + keys / 4; key++) {
                tree = tree.without(key);
            }
            assertThat(tree.values()).containsExactlyElementsOf(expected.values());
        }

        assertThat(tree.size()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 2_000})
    void sortedTreeShouldFindItsWayAsATreeMapDoes(int keys) {
        Random random = new Random(keys);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        SortedTree<Integer, Integer> tree = SortedTree.empty();

        for (int step = 0; step < 1_000; step++) {
            int key = random.nextInt(keys);
            expected.put(key, step);
            tree = tree.with(key, step);
            int asked = random.nextInt(keys + 2) - 1;
            assertThat(tree.rank(asked)).isEqualTo(expected.headMap(asked).size());
            assertThat(tree.at(tree.rank(key))).isEqualTo(step);
        }

        assertThat(tree.at(-1)).isNull();
        assertThat(tree.at(tree.size())).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 500})
    void walksOfSortedTreesShouldGiveWhatIsBetweenBothWays(int keys) {
        Random random = new Random(keys);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        random.ints(keys, 0, keys).forEach(key -> expected.put(key, key));
        SortedTree<Integer, Integer> tree =
                SortedTree.<Integer, Integer>empty().withAll(List.copyOf(expected.entrySet()));

        for (int above = -1; above < 8; above++) {
            for (int below = above + 1; below <= keys; below += 1 + keys / 8) {
                NavigableMap<Integer, Integer> between = expected.subMap(above, false, below, false);
                List<Integer> up = new ArrayList<>();
                List<Integer> down = new ArrayList<>();
                assertThat(tree.up(above, below, up::add)).isTrue();
                assertThat(tree.down(above, below, down::add)).isTrue();
                assertThat(up).containsExactlyElementsOf(between.values());
                assertThat(down)
                        .containsExactlyElementsOf(between.descendingMap().values());
            }
        }
    }

    @Test
    void walksShouldEndWhenNoMoreIsWanted() {
        SortedTree<Integer, Integer> tree = SortedTree.<Integer, Integer>empty()
                .withAll(IntStream.range(0, 100)
                        .mapToObj(number -> Map.entry(number, number))
                        .toList());
        List<Integer> taken = new ArrayList<>();

        boolean more = tree.up(10, 90, number -> taken.add(number) && taken.size() < 3)
                || tree.down(10, 90, number -> taken.add(number) && taken.size() < 5);

        assertThat(more).isFalse();
        assertThat(taken).containsExactly(11, 12, 13, 89, 88);
    }

    @Test
    void olderFormsShouldStayAsTheyWere() {
        SortedTree<Integer, Integer> tree = SortedTree.empty();
        HashTrie<Integer, Integer> trie = HashTrie.empty();
        for (int number = 0; number < 100; number++) {
            tree = tree.with(number, number);
            trie = trie.with(number, number);
        }
        SortedTree<Integer, Integer> older = tree;
        HashTrie<Integer, Integer> olderTrie = trie;

        for (int number = 0; number < 100; number++) {
            tree = number % 2 == 0 ? tree.without(number) : tree.with(number, -number);
            trie = number % 2 == 0 ? trie.without(number) : trie.with(number, -number);
        }

        assertThat(older.values())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
        IntStream.range(0, 100)
                .forEach(number -> assertThat(olderTrie.find(number)).isEqualTo(number));
    }

    @Test
    void growingAtOneEndShouldKeepTheTreeFlat() {
        SortedTree<Integer, Integer> tree = SortedTree.empty();
        for (int number = 0; number < 300_000; number++) {
            tree = tree.with(number, number);
        }
        for (int number = 0; number < 299_000; number++) {
            tree = tree.without(number);
        }

        assertThat(tree.size()).isEqualTo(1_000);
        assertThat(tree.values().findFirst()).contains(299_000);
    }
}
