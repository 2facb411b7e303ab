package org.specstar.ejb.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.unit.Participant;

class JtaUnitTest {
    private final List<String> heard = new ArrayList<>();
    private final JtaUnit unit = new JtaUnit();

    private Participant recorder(String name) {
        return new Participant() {
            @Override
            public void commit() {
                heard.add(name + " commit");
            }

            @Override
            public void rollback() {
                heard.add(name + " rollback");
            }

            @Override
            public void uncertain() {
                heard.add(name + " uncertain");
            }
        };
    }

    @Test
    void participantsShouldHearOfTheCommitBeforeTheActions() {
        unit.afterCommit(() -> heard.add("action"));
        unit.participant("a", () -> recorder("a"));
        unit.participant("b", () -> recorder("b"));

        unit.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(heard).containsExactly("a commit", "b commit", "action");
    }

    @Test
    void participantsShouldHearOfTheRollbackAndNoActionShouldRun() {
        unit.afterCommit(() -> heard.add("action"));
        unit.participant("a", () -> recorder("a"));

        unit.afterCompletion(Status.STATUS_ROLLEDBACK);

        assertThat(heard).containsExactly("a rollback");
    }

    @Test
    void commitThatFailsShouldBeUncertainAndRunNoAction() {
        unit.afterCommit(() -> heard.add("action"));
        unit.participant("a", () -> recorder("a"));

        unit.beforeCompletion();
        unit.afterCompletion(Status.STATUS_ROLLEDBACK);

        assertThat(heard).containsExactly("a uncertain");
    }

    @Test
    void participantShouldBeMadeOnce() {
        Participant first = unit.participant("a", () -> recorder("a"));

        assertThat(unit.<Participant>participant("a", () -> recorder("other"))).isSameAs(first);
    }

    @Test
    void failingActionShouldNotKeepTheOthersFromRunning() {
        unit.afterCommit(() -> {
            throw new IllegalStateException("on purpose");
        });
        unit.afterCommit(() -> heard.add("second"));

        unit.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(heard).containsExactly("second");
    }

    @Test
    void outcomeShouldGiveTheFailureAsItWas() {
        IllegalStateException failure = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> new Outcome<>(null, failure).get()).isSameAs(failure);
        assertThat(new Outcome<>("done", null).get()).isEqualTo("done");
    }
}
