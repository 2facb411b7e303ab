package org.specstar.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of operations give on every {@link Storage} what they give on a plain model of it. */
public interface StorageModelContract extends StorageFixture {
    /** How many units of work a sequence has. */
    default int unitsPerSequence() {
        return 200;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void knownSequencesShouldBehaveAsTheModel(long seed) {
        assertThat(new RandomOperations(this, seed).run(unitsPerSequence())).isPositive();
    }

    @Test
    default void freshSequenceShouldBehaveAsTheModel() {
        long seed = System.nanoTime();

        // The seed is part of every failure's message.
        assertThat(new RandomOperations(this, seed).run(unitsPerSequence())).isPositive();
    }
}
