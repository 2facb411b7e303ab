package org.specstar.ejb.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.StorageException;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.config.StorageKind.Place;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.ejb.jpa.PayloadPlaces;
import org.specstar.id.ModelName;
import org.specstar.revision.PayloadStore;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.RegisteredModel;
import org.specstar.storage.Dependency;
import org.specstar.storage.PayloadRoutes;
import org.specstar.storage.StorageEnvironment;
import org.specstar.storage.StorageFactory;
import org.specstar.storage.file.FilePayloadStore;

/** Finds the place for the payloads of each model. What was kept elsewhere before a setting was changed stays readable. */
final class PayloadSetup {
    private static final String BUCKET = "s3";

    /** Most bytes of a payload in a row of the embedded database: two of its pages (ADR 27). */
    private static final int SMALL = 8 << 10;

    private final StorageKind kind;
    private final PayloadRoutes routes;
    private final boolean outside;

    private PayloadSetup(StorageKind kind, PayloadRoutes routes, boolean outside) {
        this.kind = kind;
        this.routes = routes;
        this.outside = outside;
    }

    /** @param own the application's factories by name */
    static PayloadSetup of(
            StorageKind kind,
            ModelCatalog catalog,
            Map<String, StorageFactory> own,
            StorageEnvironment environment,
            Buckets buckets) {
        Path files = environment.data().resolve("payloads");
        boolean outside = holdsAnything(files);
        Map<String, PayloadStore> others = new HashMap<>();
        buckets.payloads(environment).ifPresent(store -> others.put(BUCKET, store));
        for (String word : words(catalog)) {
            Optional.ofNullable(own.get(word)).ifPresent(factory -> others.put(word, payloads(factory, environment)));
        }
        return new PayloadSetup(
                kind, new PayloadRoutes(new FilePayloadStore(files), others), outside || !others.isEmpty());
    }

    private static List<String> words(ModelCatalog catalog) {
        return catalog.all().stream()
                .map(RegisteredModel::storage)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static PayloadStore payloads(StorageFactory factory, StorageEnvironment environment) {
        return factory.buildPayloadStore(environment)
                .orElseThrow(() -> new StorageException("The storage " + factory.name()
                        + ", which a model names, has no place for payloads beside a database"));
    }

    /** Whether payloads were kept in files before; where none ever was, rows need not be asked for their addresses. */
    private static boolean holdsAnything(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new StorageException("The directory " + directory + " cannot be read: " + e.getMessage(), e);
        }
    }

    PayloadPlaces places(ModelCatalog catalog) {
        Map<ModelName, PayloadPlace> own = new HashMap<>();
        for (RegisteredModel<?> model : catalog.all()) {
            String word = model.storage();
            if (word != null) {
                own.put(model.name(), place(word));
            }
        }
        return new PayloadPlaces(place(kind.payloads()), own);
    }

    private PayloadPlace place(String word) {
        return StorageKind.find(StorageKind.KEY, word)
                .map(chosen -> place(chosen.payloads()))
                .orElseGet(() -> PayloadPlace.in(routes.into(word)));
    }

    private PayloadPlace place(Place place) {
        return switch (place) {
            case FILES -> files();
            case BUCKET -> PayloadPlace.in(routes.into(BUCKET));
            case DATABASE, MEMORY -> outside ? PayloadPlace.inRowNow(routes.intoFirst()) : PayloadPlace.inRow();
        };
    }

    /** Beside a database on the same disk small ones are written with their rows. */
    private PayloadPlace files() {
        return kind == StorageKind.DISK
                ? PayloadPlace.largeIn(routes.intoFirst(), SMALL)
                : PayloadPlace.in(routes.intoFirst());
    }

    /** Whether payloads of any model go into files. */
    boolean useFiles(ModelCatalog catalog) {
        return Stream.concat(Stream.of(kind), words(catalog).stream().flatMap(PayloadSetup::kinds))
                .anyMatch(chosen -> chosen.payloads() == Place.FILES);
    }

    private static Stream<StorageKind> kinds(String word) {
        return StorageKind.find(StorageKind.KEY, word).stream();
    }

    /** What the deployment's own payloads need. */
    List<Dependency> dependencies() {
        return switch (kind.payloads()) {
            case FILES ->
                List.of(new Dependency("payloads", () -> routes.intoFirst().check()));
            case BUCKET ->
                List.of(new Dependency("payloads", () -> routes.into(BUCKET).check()));
            case DATABASE, MEMORY -> List.of();
        };
    }
}
