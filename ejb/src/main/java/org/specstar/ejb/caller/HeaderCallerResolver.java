package org.specstar.ejb.caller;

import java.util.Optional;
import java.util.Set;
import org.specstar.access.CallerResolver;

/** The built-in resolver: the trusted header where one is configured, else the user whom the server authenticated. */
public final class HeaderCallerResolver implements CallerResolver {
    private final String header;

    /** @param header name of the trusted header, empty text for none */
    public HeaderCallerResolver(String header) {
        this.header = header;
    }

    @Override
    public Optional<Identity> resolve(RequestFacts request) {
        Optional<String> named = header.isEmpty() ? Optional.empty() : request.header(header);
        return named.filter(user -> !user.isBlank())
                .or(request::authenticatedUser)
                .map(user -> new Identity(user, Set.of()));
    }
}
