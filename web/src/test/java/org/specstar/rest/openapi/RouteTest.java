package org.specstar.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.rest.action.NoActionsResource;
import org.specstar.rest.document.Tree;

/** What is served and what is described are the same. */
class RouteTest {
    /** Actions have paths of their own; the described ones are those of one model. */
    private static final Set<String> ACTIONS =
            Set.of("POST /{}/{}", "POST /{}/{}/{}", "POST /{}/{}/{}/{}", "POST /{}/quick", "POST /{}/{}/raise/{}");

    private static final Pattern WORDS = Pattern.compile("\\{\\w+: *([a-z]+(?:\\|[a-z]+)+)}");

    /** Names of path parameters are the description's own. */
    private static String route(String method, String path) {
        String open = path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").replaceAll("^/issue(?=/|$)", "/{}");
        return method.toUpperCase(Locale.ROOT) + " " + open;
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.specstar.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        // What is not there is not described.
                        .filter(type -> !type.isEquivalentTo(NoActionsResource.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> routes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> routes(resource, method));
    }

    private static Stream<String> routes(Class<?> resource, Method method) {
        String path = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .flatMap(type -> alternatives(path).map(one -> route(type.getSimpleName(), one)));
    }

    /** A parameter that is one of some words stands for as many paths. */
    private static Stream<String> alternatives(String path) {
        Matcher words = WORDS.matcher(path);
        return words.find() ? Stream.of(words.group(1).split("\\|")).map(words::replaceFirst) : Stream.of(path);
    }

    @SuppressWarnings("NullAway") // A method without the annotation stands at the path of its class.
    private static String path(Path path) {
        return path == null ? "" : "/" + path.value().replaceAll("^/", "");
    }

    private static TreeSet<String> described() {
        Tree document = DescribedModels.document();
        return Trees.member(document, "paths").entrySet().stream()
                .filter(path -> path.getKey().matches("/(issue|[^a-z]|blobs|docs|openapi).*"))
                .flatMap(path ->
                        Trees.object(path.getValue()).keySet().stream().map(method -> route(method, path.getKey())))
                .filter(route -> !ACTIONS.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsServedShouldBeDescribedAndNothingElse() {
        Set<String> served = resources()
                .flatMap(RouteTest::routes)
                .filter(route -> !ACTIONS.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).hasSizeGreaterThan(25).isEqualTo(served);
    }

    @Test
    void aliasesAloneShouldBeDeprecated() {
        assertThat(ModelRoutes.ALL)
                .filteredOn(Route::isDeprecated)
                .extracting(route -> route.place().path())
                .containsExactly(
                        "/data",
                        "/meta",
                        "/revision-info",
                        "/full",
                        "/{resource_id}/meta",
                        "/{resource_id}/revision-info",
                        "/{resource_id}/full",
                        "/{resource_id}/data");
    }
}
