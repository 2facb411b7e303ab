package org.specstar.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

class ReceivedChangesTest {
    private static final Change CHANGE = new Change(new ModelName("issue"), new ResourceId("issue:1"), 1);

    private final List<Change> observed = new ArrayList<>();
    private final ReceivedChanges received = new ReceivedChanges();

    @Test
    void changeShouldBePassedOnAndCounted() {
        received.event = new Listener(observed::add);

        received.add(CHANGE);
        received.add(CHANGE);

        assertThat(observed).containsExactly(CHANGE, CHANGE);
        assertThat(received.count()).isEqualTo(2);
    }

    @Test
    void failureOfAnObserverShouldEscapeSoThatTheBrokerDeliversAgain() {
        received.event = new Listener(change -> {
            throw new IllegalStateException("refused");
        });

        assertThatThrownBy(() -> received.add(CHANGE)).hasMessage("refused");
        assertThat(received.count()).isZero();
    }
}
