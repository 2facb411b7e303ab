package org.specstar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What no class does: print, throw the unspecific, revive objects from foreign bytes. */
final class HygieneRules {

    static final List<ArchRule> ALL = List.of(
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.as("no java.util.logging"),
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("no standard streams"),
            NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.as("no generic exceptions are thrown"),
            noSerializedObjects());

    /** Clock and source of ids are injected: tests turn them, replays repeat them. */
    static final List<ArchRule> IN_THE_DOMAIN = List.of(noHiddenClock(), noHiddenIds());

    private HygieneRules() {}

    private static ArchRule noSerializedObjects() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.jms.ObjectMessage")
                .as("no ObjectInputStream, no ObjectMessage");
    }

    private static ArchRule noHiddenClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("the clock is injected: no Instant.now(), LocalDateTime.now(), System.currentTimeMillis()");
    }

    private static ArchRule noHiddenIds() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.specstar.id..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .as("the source of ids is injected: UUID.randomUUID() only in org.specstar.id");
    }
}
