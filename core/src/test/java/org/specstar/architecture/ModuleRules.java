package org.specstar.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.specstar.architecture.Layer.CONFORMANCE;
import static org.specstar.architecture.Layer.CORE;
import static org.specstar.architecture.Layer.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Arrows between modules, and which platform API belongs to which of them. */
final class ModuleRules {

    private static final DescribedPredicate<JavaClass> ENTITY =
            DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));

    private ModuleRules() {}

    static List<ArchRule> of(Layer layer) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(classesLiveUnder(layer));
        rules.add(arrowsOf(layer));
        if (layer == CORE) {
            rules.add(knowsNoContainer());
        }
        if (layer != CONFORMANCE) {
            rules.addAll(platformApis());
        }
        return rules;
    }

    private static ArchRule classesLiveUnder(Layer layer) {
        return classes()
                .should(Conditions.be("in the packages of " + layer, type -> layer.mayHold(type.getPackageName())))
                .as("no package is split over two modules: classes of " + layer + " live under " + layer.home());
    }

    private static ArchRule arrowsOf(Layer layer) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a module that " + layer + " may not use",
                        target -> isOurs(target) && !layer.mayUse(target.getPackageName())))
                .as("arrows between modules: " + layer + " uses only the modules that Layer." + layer + " names");
    }

    private static boolean isOurs(JavaClass type) {
        return Layer.isWithin(type.getPackageName(), ROOT)
                && !Layer.isWithin(type.getPackageName(), ROOT + ".architecture");
    }

    private static ArchRule knowsNoContainer() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.."))
                .as("core knows no container: nothing of jakarta");
    }

    private static List<ArchRule> platformApis() {
        return List.of(
                apiOnlyIn("jakarta.ws.rs..", "..rest.."),
                apiOnlyIn("jakarta.jms..", "..jms..", "org.specstar.artemis.."),
                apiOnlyIn("jakarta.batch..", "..batch.."),
                apiOnlyIn("jakarta.persistence..", "..jpa.."),
                noClasses()
                        .that(DescribedPredicate.not(resideInAPackage("..jpa..")))
                        .should()
                        .dependOnClassesThat(ENTITY)
                        .as("entities are the private rows of the packages ..jpa.."));
    }

    private static ArchRule apiOnlyIn(String api, String... homes) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(homes)))
                .should()
                .dependOnClassesThat(resideInAPackage(api))
                .as(api + " is used only in " + String.join(", ", homes));
    }
}
