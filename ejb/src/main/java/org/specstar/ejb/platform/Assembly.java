package org.specstar.ejb.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.access.CallerResolver;
import org.specstar.access.PermissionChecker;
import org.specstar.ejb.action.ActionBeans;
import org.specstar.ejb.caller.Callers;
import org.specstar.ejb.caller.HeaderCallerResolver;
import org.specstar.ejb.config.ModelConfig;
import org.specstar.ejb.config.Settings;
import org.specstar.ejb.config.SettingsReader;
import org.specstar.ejb.config.StorageKind.Rows;
import org.specstar.ejb.event.ObservedEvents;
import org.specstar.ejb.handover.ChangeCourier;
import org.specstar.ejb.handover.Dispatcher;
import org.specstar.ejb.idempotency.AnswerExpiry;
import org.specstar.ejb.job.MemoryProgressStore;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.ejb.jpa.JpaStorageFactory;
import org.specstar.ejb.transfer.UploadExpiry;
import org.specstar.ejb.transfer.Uploads;
import org.specstar.ejb.unit.JtaUnits;
import org.specstar.ejb.validation.BeanConstraints;
import org.specstar.engine.Engine;
import org.specstar.event.Announcer;
import org.specstar.event.OutboxAnnouncer;
import org.specstar.id.IdSource;
import org.specstar.idempotency.Repeats;
import org.specstar.resource.Storage;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.ModelExtensions;
import org.specstar.schema.ModelRegistrar;
import org.specstar.schema.Models;
import org.specstar.storage.OpenStorage;

/** Builds the parts of the platform in their order, and closes them in the opposite one. */
@ApplicationScoped
class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    @Inject
    private StorageOpener opener;

    @Inject
    private JpaStorageFactory jpa;

    @Inject
    private JtaUnits units;

    @Inject
    private Instance<ModelRegistrar> registrars;

    @Inject
    private Instance<ChangeCourier> couriers;

    @Inject
    private Instance<CallerResolver> resolvers;

    @Inject
    private Instance<PermissionChecker> checkers;

    @Inject
    private BeanConstraints constraints;

    @Inject
    private ObservedEvents observed;

    @Inject
    private ActionBeans actions;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Everything, or nothing: what was opened before a failure is closed again. */
    Platform.Parts assemble() {
        try {
            return parts();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Platform.Parts parts() {
        Config config = ConfigProvider.getConfig();
        Settings settings = SettingsReader.read(config);
        ModelCatalog catalog = catalog(settings, new ModelConfig(config));
        OpenStorage storage = opened(opener.open(settings, config, catalog));
        opened(new UploadExpiry(storage.storage().uploadSessions(), Clock.systemUTC(), executor));
        Engine engine = new Engine(
                catalog, storage.storage(), units, announcer(storage.storage()), IdSource.random(), executor);
        LOG.info(
                "{} models on storage {} in {}",
                catalog.all().size(),
                settings.storage().text(),
                settings.data());
        return new Platform.Parts(
                settings,
                engine,
                units,
                callers(settings),
                uploads(settings),
                repeats(settings, storage.storage()),
                progress(settings),
                storage.dependencies());
    }

    private ProgressStore progress(Settings settings) {
        boolean hasRows = settings.storage()
                .kind()
                .filter(kind -> kind.rows() != Rows.MEMORY)
                .isPresent();
        return hasRows ? jpa.progress(units) : new MemoryProgressStore();
    }

    private ModelCatalog catalog(Settings settings, ModelConfig overrides) {
        Models models = new Models();
        // With more than one, get() fails and the application does not start: who may do what is not to be guessed.
        if (!checkers.isUnsatisfied()) {
            models.permission(checkers.get());
        }
        registrars.forEach(registrar -> registrar.register(models));
        ModelExtensions extensions =
                new ContainerExtensions(opener.choices(settings), constraints, observed, actions.find());
        ModelCatalog catalog = models.compile(overrides, extensions);
        overrides.warnOfUnknown(catalog);
        if (catalog.all().isEmpty()) {
            LOG.warn(
                    "No model is registered: does the jar of the models have a ModelRegistrar and META-INF/beans.xml?");
        }
        return catalog;
    }

    /** Announces changes only where somebody carries them on: an outbox that nobody empties would grow for ever. */
    private Announcer announcer(Storage storage) {
        if (couriers.isUnsatisfied()) {
            LOG.info("No courier is deployed, changes are not announced");
            return Announcer.SILENT;
        }
        Dispatcher dispatcher = opened(new Dispatcher(storage.outbox(), units, couriers.get(), executor));
        return new OutboxAnnouncer(units, dispatcher::wake);
    }

    private Repeats repeats(Settings settings, Storage storage) {
        Repeats repeats = new Repeats(storage.idempotency(), settings.http().idempotencyRetention());
        opened(new AnswerExpiry(repeats, units, Clock.systemUTC(), executor));
        return repeats;
    }

    private Callers callers(Settings settings) {
        // With more than one, get() fails and the application does not start: who calls is not to be guessed.
        CallerResolver resolver = resolvers.isUnsatisfied()
                ? new HeaderCallerResolver(settings.caller().header())
                : resolvers.get();
        return new Callers(resolver, Clock.systemUTC());
    }

    private static Uploads uploads(Settings settings) {
        return new Uploads(settings.data().resolve("incoming"), settings.http().maxImport(), IdSource.random());
    }

    private <C extends AutoCloseable> C opened(C part) {
        open.push(part);
        return part;
    }

    void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // The others still have to be closed.
            LOG.warn("A part of the platform did not close", e);
        }
    }
}
