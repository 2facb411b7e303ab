package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private final AtomicLong made = new AtomicLong();

    /** Begins with its number. */
    private UUID numbered() {
        return new UUID(made.getAndIncrement() << 48, Long.MIN_VALUE);
    }

    @Test
    void namesShouldChooseADirectoryForAWhile() {
        NearNames names = new NearNames(this::numbered);

        List<String> beginnings = Stream.generate(names::next)
                .limit(513)
                .map(name -> name.substring(0, 4))
                .distinct()
                .toList();

        assertThat(beginnings).containsExactly("0000", "0100", "0200");
    }

    @Test
    void restOfANameShouldBeItsOwn() {
        NearNames names = new NearNames(UUID::randomUUID);

        List<String> made = Stream.generate(names::next).limit(300).toList();

        assertThat(made)
                .doesNotHaveDuplicates()
                .allMatch(name -> UUID.fromString(name).toString().equals(name));
    }
}
