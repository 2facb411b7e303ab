package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.specstar.ejb.job.Progress;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.ejb.job.ProgressStoreContract;
import org.specstar.transfer.LoadStats;
import org.specstar.unit.Units;

/** The contract on a database, which knows roll-backs as well. */
abstract class JpaProgressStoreFixture implements ProgressStoreContract {
    private final Units units;
    private final ProgressStore store;

    JpaProgressStoreFixture(DatabaseFixture database) {
        this.units = database.entityManagers().units();
        this.store = new JpaProgressStore(new Tables(database.entityManagers()));
    }

    @Override
    public ProgressStore testee() {
        return store;
    }

    @Override
    public void committed(Runnable work) {
        units.required(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void rollbackShouldLeaveTheProgressBefore() {
        Progress before = new Progress(1, LoadStats.NONE);
        committed(() -> store.save("a", before));

        assertThatThrownBy(() -> committed(() -> {
                    store.save("a", new Progress(2, LoadStats.NONE));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(store.find("a")).isEqualTo(before);
    }
}
