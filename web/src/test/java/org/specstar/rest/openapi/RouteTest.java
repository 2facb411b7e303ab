package org.specstar.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.rest.resource.AliasesResource;
import org.specstar.rest.resource.BatchesResource;
import org.specstar.rest.resource.LifecyclesResource;
import org.specstar.rest.resource.ListAliasesResource;
import org.specstar.rest.resource.ReadsResource;
import org.specstar.rest.resource.WritesResource;
import org.specstar.rest.revision.HistoriesResource;
import org.specstar.rest.transfer.ExportsResource;
import org.specstar.rest.transfer.ImportsResource;

class RouteTest {
    private static final List<Class<?>> RESOURCES = List.of(
            AliasesResource.class,
            BatchesResource.class,
            LifecyclesResource.class,
            ListAliasesResource.class,
            ReadsResource.class,
            WritesResource.class,
            HistoriesResource.class,
            ExportsResource.class,
            ImportsResource.class);

    /** Names of path parameters are the description's own. */
    private static String route(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Stream<String> routes(Method method) {
        Path path = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> route(type.getSimpleName(), path == null ? "" : "/" + path.value()));
    }

    @Test
    void everyRouteOfTheResourcesShouldBeDescribed() {
        Set<String> served = RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .flatMap(RouteTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Route.ALL)
                .extracting(described -> route(described.method().name(), described.path()))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void pathParametersShouldBeReadFromThePath() {
        assertThat(Route.ALL)
                .filteredOn(route -> route.path().contains("switch"))
                .singleElement()
                .extracting(Route::pathParameters)
                .isEqualTo(List.of("id", "revision_id"));
        assertThat(Route.ALL.get(0).pathParameters()).isEmpty();
    }

    @Test
    void aliasesAloneShouldBeDeprecated() {
        assertThat(Route.ALL)
                .filteredOn(Route::isDeprecated)
                .extracting(Route::path)
                .containsExactly(
                        "/data",
                        "/meta",
                        "/revision-info",
                        "/full",
                        "/{id}/data",
                        "/{id}/meta",
                        "/{id}/revision-info",
                        "/{id}/full");
    }
}
