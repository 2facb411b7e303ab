package org.specstar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Names say a responsibility; packages are features and say how they treat null. */
final class NameRules {

    private static final String EMPTY_WORDS = "(.*(Impl|Manager|Helper|Utils?|Dto|DTO))|(Default[A-Z].*)";

    private static final ClassesTransformer<JavaPackage> PACKAGES = new AbstractClassesTransformer<>("packages") {
        @Override
        public Set<JavaPackage> doTransform(JavaClasses classes) {
            return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        }
    };

    static final List<ArchRule> ALL = List.of(namesSayTheResponsibility(), packagesAreFeatures(), nullIsMarked());

    private NameRules() {}

    private static ArchRule namesSayTheResponsibility() {
        return classes()
                .should(Conditions.be(
                        "named by its responsibility",
                        type -> !type.getSimpleName().matches(EMPTY_WORDS)))
                .as("no class is an Impl, Manager, Helper, Util, Dto or Default…");
    }

    private static ArchRule packagesAreFeatures() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..service..")
                .as("packages are features: no util, common, impl, dto, service");
    }

    private static ArchRule nullIsMarked() {
        return all(PACKAGES)
                .should(Conditions.be("@NullMarked in its package-info.java", NameRules::isNullMarked))
                .as("every package is @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage judged) {
        return judged.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
