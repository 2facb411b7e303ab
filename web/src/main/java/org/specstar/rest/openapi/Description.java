package org.specstar.rest.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.specstar.ejb.platform.Platform;
import org.specstar.rest.document.FixedDocument;
import org.specstar.rest.document.Tree;

/** The description of this application, made when it is first wanted. */
@ApplicationScoped
public class Description {
    @Inject
    private Platform platform;

    @Inject
    @Any
    private Instance<RouteDescription> own;

    private volatile @Nullable FixedDocument document;

    /** Whether there are models to describe already. */
    public boolean isReady() {
        return platform.isStarted();
    }

    public Tree tree() {
        return OpenApiDocument.of(
                platform.engine().catalog().all(), platform.settings().http().maxLimit(), own);
    }

    /** As it goes out. Should two requests be the first, both make the same. */
    public FixedDocument document() {
        FixedDocument made = document;
        if (made == null) {
            made = FixedDocument.of("application/json", tree());
            document = made;
        }
        return made;
    }
}
