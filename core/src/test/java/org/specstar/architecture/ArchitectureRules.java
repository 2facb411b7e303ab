package org.specstar.architecture;

import static org.specstar.architecture.Layer.CONFORMANCE;
import static org.specstar.architecture.Layer.CORE;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules that the production classes of a module are held to, one test each. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** The tests for the module in whose directory the build runs. A rule that finds nothing to judge passes. */
    public static Stream<DynamicTest> heldBy(Layer layer) {
        JavaClasses classes = classesOf(layer);
        return rulesFor(layer).stream().map(rule -> testOf(rule, classes));
    }

    private static DynamicTest testOf(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rulesFor(Layer layer) {
        List<ArchRule> rules = new ArrayList<>();
        rules.addAll(ModuleRules.of(layer));
        rules.addAll(FeatureRules.of(layer));
        rules.addAll(NameRules.ALL);
        rules.addAll(HygieneRules.ALL);
        if (layer == CORE) {
            rules.addAll(HygieneRules.IN_THE_DOMAIN);
        }
        return rules;
    }

    /** The conformance module is all tests, so there its tests are judged. */
    private static JavaClasses classesOf(Layer layer) {
        String output = layer == CONFORMANCE ? "test-classes" : "classes";
        Path compiled = Path.of(System.getProperty("basedir", ""), "target", output);
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/org/specstar/architecture/"))
                .importPath(compiled);
    }
}
