package org.specstar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.specstar.architecture.Layer.CORE;
import static org.specstar.architecture.Layer.EJB;
import static org.specstar.architecture.Layer.ROOT;
import static org.specstar.architecture.Layer.STORAGE;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Features depend on one another in one direction; backends depend on features and never on each other. */
final class FeatureRules {

    private FeatureRules() {}

    static List<ArchRule> of(Layer layer) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(featuresFreeOfCycles(layer));
        rules.add(backendsIndependent());
        rules.add(storageUnknownToFeatures());
        if (layer == CORE) {
            rules.add(rootKnowsNoFeature());
        }
        return rules;
    }

    private static ArchRule featuresFreeOfCycles(Layer layer) {
        return slices().matching(layer.home() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features under " + layer.home() + " are free of cycles");
    }

    private static ArchRule backendsIndependent() {
        return slices().matching(STORAGE + ".(*)..")
                .should()
                .notDependOnEachOther()
                .as("backends under " + STORAGE + " do not depend on each other");
    }

    /** The module {@code ejb} chooses and wires the backends; nobody else knows there are any. */
    private static ArchRule storageUnknownToFeatures() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(STORAGE + "..", EJB.home() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STORAGE + "..")
                .as("no feature depends on " + STORAGE);
    }

    private static ArchRule rootKnowsNoFeature() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*..")
                .as("the package " + ROOT + " depends on no feature");
    }
}
