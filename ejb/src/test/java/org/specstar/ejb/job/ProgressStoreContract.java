package org.specstar.ejb.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.transfer.LoadStats;

/** What every {@link ProgressStore} keeps to. */
public interface ProgressStoreContract {
    /** Empty for every test, the same object throughout one. */
    ProgressStore testee();

    /** Runs the work in a unit of work of its own that is committed. */
    void committed(Runnable work);

    private static Progress progress(long position) {
        return new Progress(position, new LoadStats(position * 2, position * 3));
    }

    @Test
    default void unknownKeyShouldHaveNoProgress() {
        assertThat(testee().find("a")).isEqualTo(Progress.NONE);
    }

    @Test
    default void progressShouldComeBackUnchanged() {
        Progress large = new Progress(Long.MAX_VALUE, new LoadStats(3_000_000_000L, 0));

        committed(() -> testee().save("/srv/ünï 'x'.acbak", large));

        assertThat(testee().find("/srv/ünï 'x'.acbak")).isEqualTo(large);
    }

    @Test
    default void laterProgressShouldTakeThePlaceOfTheEarlier() {
        committed(() -> testee().save("a", progress(1)));
        committed(() -> testee().save("a", progress(2)));
        committed(() -> testee().save("a", progress(2)));

        assertThat(testee().find("a")).isEqualTo(progress(2));
    }

    @Test
    default void unitShouldSeeWhatItHasSaved() {
        committed(() -> {
            testee().save("a", progress(1));
            assertThat(testee().find("a")).isEqualTo(progress(1));
            testee().save("a", progress(2));
            assertThat(testee().find("a")).isEqualTo(progress(2));
        });
    }

    @Test
    default void keysShouldNotDisturbEachOther() {
        committed(() -> {
            testee().save("a", progress(1));
            testee().save("A", progress(2));
        });

        assertThat(testee().find("a")).isEqualTo(progress(1));
        assertThat(testee().find("A")).isEqualTo(progress(2));
    }
}
