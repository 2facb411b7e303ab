package org.specstar.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every way of running units of work keeps to. */
public interface UnitsContract {
    /** Called several times in a test; the same object or an equal one. */
    Units testee();

    /** A participant that writes down what it hears. */
    final class Recorder implements Participant {
        private final List<String> heard;
        private final String name;

        Recorder(List<String> heard, String name) {
            this.heard = heard;
            this.name = name;
        }

        @Override
        public void commit() {
            heard.add(name + " commit");
        }

        @Override
        public void rollback() {
            heard.add(name + " rollback");
        }
    }

    private void take(List<String> heard, String name) {
        testee().current().participant(name, () -> new Recorder(heard, name));
    }

    private static RuntimeException failing(RuntimeException failure) {
        throw failure;
    }

    @Test
    default void requiredShouldBeginUnitAndEndIt() {
        List<Boolean> active = new ArrayList<>();

        String result = testee().required(() -> {
            active.add(testee().active());
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(active).containsExactly(true);
        assertThat(testee().active()).isFalse();
    }

    @Test
    default void currentShouldFailOutsideAnyUnit() {
        assertThatThrownBy(() -> testee().current()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void unitShouldBelongToItsThread() {
        boolean elsewhere = testee().required(() ->
                CompletableFuture.supplyAsync(() -> testee().active()).join());

        assertThat(elsewhere).isFalse();
    }

    @Test
    default void participantShouldBeMadeOncePerKey() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            Unit unit = testee().current();
            Recorder first = unit.participant("a", () -> new Recorder(heard, "a"));
            Recorder again = unit.participant("a", () -> new Recorder(heard, "other"));
            Recorder second = unit.participant("b", () -> new Recorder(heard, "b"));
            assertThat(again).isSameAs(first).isNotSameAs(second);
            return first;
        });

        assertThat(heard).containsExactlyInAnyOrder("a commit", "b commit");
    }

    @Test
    default void requiredShouldJoinRunningUnit() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            take(heard, "a");
            testee().required(() -> {
                take(heard, "a");
                return 0;
            });
            return heard.add("outer work ends");
        });

        assertThat(heard).containsExactly("outer work ends", "a commit");
    }

    @Test
    default void requiresNewShouldSetRunningUnitAside() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            take(heard, "outer");
            testee().requiresNew(() -> {
                take(heard, "inner");
                return 0;
            });
            take(heard, "outer");
            return heard.add("outer work ends");
        });

        assertThat(heard).containsExactly("inner commit", "outer work ends", "outer commit");
    }

    @Test
    default void innerUnitShouldStayCommittedWhenOuterRollsBack() {
        List<String> heard = new ArrayList<>();
        IllegalArgumentException failure = new IllegalArgumentException("outer");

        assertThatThrownBy(() -> testee().required(() -> {
                    take(heard, "outer");
                    testee().requiresNew(() -> {
                        take(heard, "inner");
                        return 0;
                    });
                    return failing(failure);
                }))
                .isSameAs(failure);

        assertThat(heard).containsExactly("inner commit", "outer rollback");
    }

    @Test
    default void outerUnitShouldGoOnWhenInnerRollsBack() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            take(heard, "outer");
            assertThatThrownBy(() -> testee().requiresNew(() -> {
                        take(heard, "inner");
                        return failing(new IllegalArgumentException("inner"));
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            return 0;
        });

        assertThat(heard).containsExactly("inner rollback", "outer commit");
    }

    @Test
    default void exceptionShouldRollBackAndReachCallerUnchanged() {
        List<String> heard = new ArrayList<>();
        IllegalArgumentException failure = new IllegalArgumentException("on purpose");

        assertThatThrownBy(() -> testee().required(() -> {
                    take(heard, "a");
                    take(heard, "b");
                    return failing(failure);
                }))
                .isSameAs(failure);

        assertThat(heard).containsExactlyInAnyOrder("a rollback", "b rollback");
        assertThat(testee().active()).isFalse();
    }

    @Test
    default void errorShouldRollBackToo() {
        List<String> heard = new ArrayList<>();

        assertThatThrownBy(() -> testee().required(() -> {
                    take(heard, "a");
                    throw new LinkageError("on purpose");
                }))
                .isInstanceOf(LinkageError.class);

        assertThat(heard).containsExactly("a rollback");
    }

    @Test
    default void failureOfJoinedPartShouldRollBackEvenWhenCaught() {
        List<String> heard = new ArrayList<>();

        assertThatThrownBy(() -> testee().required(() -> {
                    take(heard, "a");
                    assertThatThrownBy(() -> testee().required(() -> failing(new IllegalArgumentException("part"))))
                            .isInstanceOf(IllegalArgumentException.class);
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(heard).containsExactly("a rollback");
    }

    @Test
    default void afterCommitShouldRunInOrderOutsideTheUnit() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            testee().current().afterCommit(() -> heard.add("first, active " + testee().active()));
            testee().current().afterCommit(() -> heard.add("second"));
            take(heard, "a");
            return 0;
        });

        assertThat(heard).containsExactly("a commit", "first, active false", "second");
    }

    @Test
    default void afterCommitShouldNotRunAfterRollback() {
        List<String> heard = new ArrayList<>();

        assertThatThrownBy(() -> testee().required(() -> {
                    testee().current().afterCommit(() -> heard.add("ran"));
                    return failing(new IllegalArgumentException("on purpose"));
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(heard).isEmpty();
    }

    @Test
    default void failureAfterCommitShouldNotReachCallerNorHinderTheNext() {
        List<String> heard = new ArrayList<>();

        int result = testee().required(() -> {
            testee().current().afterCommit(() -> failing(new IllegalStateException("on purpose")));
            testee().current().afterCommit(() -> heard.add("next"));
            return 42;
        });

        assertThat(result).isEqualTo(42);
        assertThat(heard).containsExactly("next");
    }

    @Test
    default void joinedPartShouldRunItsActionsAfterTheWholeUnit() {
        List<String> heard = new ArrayList<>();

        testee().required(() -> {
            testee().required(() -> {
                testee().current().afterCommit(() -> heard.add("action"));
                return 0;
            });
            return heard.add("outer work ends");
        });

        assertThat(heard).containsExactly("outer work ends", "action");
    }
}
