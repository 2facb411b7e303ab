package org.specstar.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions told as a plain predicate and half a sentence. */
final class Conditions {

    private Conditions() {}

    static <T> ArchCondition<T> be(String sentence, Predicate<T> holds) {
        return new ArchCondition<>("be " + sentence) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item + " is not " + sentence));
            }
        };
    }
}
