package org.specstar.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

class OutboxAnnouncerTest {
    private static final Change FIRST = new Change(new ModelName("task"), new ResourceId("task:1"), 1);
    private static final Change SECOND = new Change(new ModelName("task"), new ResourceId("task:2"), 1);

    private final LocalUnits units = new LocalUnits();
    private final Outbox outbox = new MemoryStorage(units).outbox();
    private final List<Long> waitingWhenWoken = new ArrayList<>();
    private final Announcer announcer = new OutboxAnnouncer(units, () -> waitingWhenWoken.add(outbox.size()));

    @Test
    void commitShouldWakeWithTheChangesInTheOutbox() {
        units.required(() -> {
            announcer.announce(FIRST).forEach(outbox::add);
            announcer.announce(SECOND).forEach(outbox::add);
            assertThat(waitingWhenWoken).isEmpty();
            return true;
        });

        assertThat(waitingWhenWoken).isNotEmpty().containsOnly(2L);
        assertThat(outbox.oldest(10)).extracting(Outbox.Waiting::change).containsExactly(FIRST, SECOND);
    }

    @Test
    void rollbackShouldNeitherKeepNorWake() {
        assertThatThrownBy(() -> units.required(() -> {
                    announcer.announce(FIRST).forEach(outbox::add);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(waitingWhenWoken).isEmpty();
        assertThat(outbox.size()).isZero();
    }

    @Test
    void announcementShouldNeedAUnit() {
        assertThatThrownBy(() -> announcer.announce(FIRST)).isInstanceOf(IllegalStateException.class);

        assertThat(outbox.size()).isZero();
        assertThat(waitingWhenWoken).isEmpty();
    }
}
