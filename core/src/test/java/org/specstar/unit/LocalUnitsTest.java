package org.specstar.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalUnitsTest implements UnitsContract {
    private final LocalUnits units = new LocalUnits();

    @Override
    public Units testee() {
        return units;
    }

    @Test
    void actionAfterCommitShouldBeAbleToRunUnitsOfItsOwn() {
        List<String> heard = new ArrayList<>();

        units.required(() -> {
            units.current().afterCommit(() -> units.required(() -> heard.add("own unit")));
            return 0;
        });

        assertThat(heard).containsExactly("own unit");
    }

    @Test
    void actionOfInnerUnitShouldNotJoinTheOuterOne() {
        List<Boolean> active = new ArrayList<>();

        units.required(() -> {
            units.requiresNew(() -> {
                units.current().afterCommit(() -> active.add(units.active()));
                return 0;
            });
            return active.add(units.active());
        });

        assertThat(active).containsExactly(false, true);
    }

    @Test
    void endedUnitShouldRefuseParticipantsAndActions() {
        Unit ended = units.required(units::current);

        assertThatThrownBy(() -> ended.participant("a", () -> new Recorder(new ArrayList<>(), "a")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void brokenParticipantShouldNotHinderTheOthersEnd() {
        List<String> heard = new ArrayList<>();
        Participant broken = new Participant() {
            @Override
            public void commit() {
                throw new IllegalStateException("broken");
            }

            @Override
            public void rollback() {}
        };

        assertThatThrownBy(() -> units.required(() -> {
                    units.current().participant("broken", () -> broken);
                    return units.current().participant("a", () -> new Recorder(heard, "a"));
                }))
                .hasMessage("broken");

        assertThat(heard).containsExactly("a commit");
    }
}
