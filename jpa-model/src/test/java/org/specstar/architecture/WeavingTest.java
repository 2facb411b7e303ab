package org.specstar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

class WeavingTest {

    private static final Path COMPILED = Path.of(System.getProperty("basedir", ""), "target", "classes");

    @Test
    void entitiesShouldBeWovenByTheBuild() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .implement(PersistenceWeaved.class)
                .check(new ClassFileImporter().importPath(COMPILED));
    }
}
