package org.specstar.conformance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Server} parameter: one server for the whole run, started at first use and ended with the run. With
 * the system property {@value #URL} it is the server at that address, which must hold no issue, since tests empty it.
 */
public final class SharedServer implements ParameterResolver {
    static final String URL = "specstar.url";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedServer.class))
                .computeIfAbsent(Server.class, type -> server(), Server.class);
    }

    private static Server server() {
        String url = System.getProperty(URL, "");
        return url.isEmpty() ? LaunchedServer.named("shared").start() : given(URI.create(url));
    }

    private static Server given(URI url) {
        Server given = new Given(url);
        assertThat(given.client().json("/issue?limit=1"))
                .as("issues on %s, which the tests would delete", url)
                .isEmpty();
        return given;
    }

    private record Given(URI url) implements Server {
        @Override
        public Optional<ProcessHandle> process() {
            return Optional.empty();
        }
    }
}
