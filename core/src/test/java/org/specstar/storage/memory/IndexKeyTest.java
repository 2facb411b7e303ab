package org.specstar.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexKeyTest {
    private final String early = new String("3open");
    private final String late = new String("3open");

    @Test
    void equalKeysShouldShareTheEarlierTextOnceTheyWereCompared() {
        IndexKey first = new IndexKey(early, 1);
        IndexKey second = new IndexKey(late, 2);

        assertThat(second).isGreaterThan(first);

        assertThat(second.key()).isSameAs(early);
        assertThat(first.key()).isSameAs(early);
    }

    @Test
    void entriesOfATreeShouldShareTheTextOfTheFirst() {
        SortedTree<IndexKey, Integer> tree = SortedTree.empty();
        IndexKey[] entries = new IndexKey[100];
        for (int place = 1; place <= entries.length; place++) {
            String key = place % 2 == 0 ? "3open" : "3closed";
            entries[place - 1] = new IndexKey(new String(key), place);
            tree = tree.with(entries[place - 1], place);
        }

        for (int place = 3; place <= entries.length; place++) {
            assertThat(entries[place - 1].key()).isSameAs(entries[place - 3].key());
        }
    }

    @Test
    void whatIsSoughtShouldNotGiveItsTextToRows() {
        IndexKey row = new IndexKey(early, 1);

        assertThat(IndexKey.before(late)).isLessThan(row);
        assertThat(row).isLessThan(IndexKey.after(late));

        assertThat(row.key()).isSameAs(early);
    }

    @Test
    void differentKeysShouldKeepTheirTexts() {
        IndexKey open = new IndexKey(early, 1);
        IndexKey other = new IndexKey("3closed", 2);

        assertThat(open).isGreaterThan(other);
        assertThat(open.key()).isSameAs(early);
    }
}
