package org.specstar.ejb.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.access.CallerResolver.RequestFacts;
import org.specstar.ejb.caller.Callers;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.ejb.transfer.Uploads;
import org.specstar.engine.Engine;
import org.specstar.engine.ModelEngine;
import org.specstar.engine.ModelNotFoundException;
import org.specstar.id.ModelName;
import org.specstar.idempotency.Repeats;
import org.specstar.resource.Storage;
import org.specstar.schema.RouteTemplate;
import org.specstar.storage.Dependency;
import org.specstar.transfer.Imports;
import org.specstar.unit.Units;

/**
 * The running platform, for everything in the container that needs it. Empty until {@link StartUp} has put it together,
 * which is before the application serves its first request.
 */
@ApplicationScoped
public class Platform {
    private volatile @Nullable Parts parts;

    void start(Parts started) {
        this.parts = started;
    }

    /** Whether everything is put together. */
    public boolean isStarted() {
        return parts != null;
    }

    public Settings settings() {
        return parts().settings();
    }

    public Engine engine() {
        return parts().engine();
    }

    public Storage storage() {
        return engine().storage();
    }

    public Units units() {
        return parts().units();
    }

    /** How far imports by batch job have come. */
    public ProgressStore progress() {
        return parts().progress();
    }

    public Uploads uploads() {
        return parts().uploads();
    }

    /** What has to be there for the stores to work. */
    public List<Dependency> dependencies() {
        return parts().dependencies();
    }

    /** Lets requests with an idempotency key act once. */
    public Repeats repeats() {
        return parts().repeats();
    }

    /**
     * The model that answers under a path segment.
     *
     * @throws ModelNotFoundException if none does
     */
    public ModelEngine<?> model(String segment) {
        return engine().model(segment);
    }

    /**
     * The same for one of its routes.
     *
     * @throws ModelNotFoundException also if the model does not have that route
     */
    public ModelEngine<?> model(String segment, RouteTemplate route) {
        ModelEngine<?> model = model(segment);
        if (!model.model().routes().has(route)) {
            throw new ModelNotFoundException(segment);
        }
        return model;
    }

    /** Imports into one model. */
    public Imports imports(ModelName model) {
        return engine().model(model.text()).imports();
    }

    public Caller caller(RequestFacts request) {
        return parts().callers().of(request);
    }

    private Parts parts() {
        Parts current = parts;
        if (current == null) {
            throw new IllegalStateException("The platform has not started");
        }
        return current;
    }

    /** What the platform is made of. */
    record Parts(
            Settings settings,
            Engine engine,
            Units units,
            Callers callers,
            Uploads uploads,
            Repeats repeats,
            ProgressStore progress,
            List<Dependency> dependencies) {}
}
