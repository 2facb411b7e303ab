package org.specstar.rest.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specstar.payload.codec.Shape;
import org.specstar.rest.document.Tree;
import org.specstar.rest.schema.ComponentNames;
import org.specstar.rest.schema.SchemaWriter;
import org.specstar.schema.RegisteredModel;

/** The description of the whole interface as a tree: an OpenAPI 3.1 document. */
public final class OpenApiDocument {
    private static final String VERSION = "0.1.0";

    private final List<Described> models;
    private final SchemaWriter schemas;
    private final Tree paths = new Tree();
    private final Tree components = new Tree();

    private OpenApiDocument(Collection<? extends RegisteredModel<?>> registered, int maxLimit) {
        Tree fixed = FixedSchemas.all();
        List<Shape> shapes =
                registered.stream().flatMap(OpenApiDocument::shapes).toList();
        this.schemas = new SchemaWriter(new ComponentNames(shapes, fixed.keySet()), Schemas.PLACE);
        this.models = registered.stream()
                .<Described>map(model -> new Described(model, schemas, maxLimit))
                .toList();
        this.components.withAll(fixed);
    }

    /**
     * Describes models and the application's own routes.
     *
     * @param maxLimit longest page of models that do not say
     */
    public static Tree of(
            Collection<? extends RegisteredModel<?>> registered, int maxLimit, Iterable<RouteDescription> own) {
        OpenApiDocument document = new OpenApiDocument(registered, maxLimit);
        document.describeModels();
        own.forEach(document::add);
        return document.tree();
    }

    private static Stream<Shape> shapes(RegisteredModel<?> model) {
        return Stream.concat(Stream.of(model.shape()), Actions.shapes(model));
    }

    private void describeModels() {
        models.forEach(model -> ModelRoutes.ALL.forEach(route -> add(route, model)));
        models.forEach(model -> new Actions(model).paths().forEach(paths::putIfAbsent));
        models.forEach(model -> add(ModelRoutes.REFERRERS, model));
        paths.withAll(ApplicationRoutes.paths());
        models.forEach(this::addEnvelope);
        models.forEach(this::addImportForm);
    }

    private void add(Route route, Described model) {
        if (route.isOf(model, isReferredTo(model))) {
            item(Operations.path(route, model)).with(route.place().method(), Operations.of(route, model));
        }
    }

    private boolean isReferredTo(Described model) {
        return models.stream()
                .flatMap(other -> other.model().codec().fields().stream())
                .flatMap(field -> field.reference().stream())
                .anyMatch(reference -> reference.target().equals(model.name()));
    }

    private Tree item(String path) {
        return (Tree) paths.computeIfAbsent(path, added -> new Tree());
    }

    private void addEnvelope(Described model) {
        Tree properties = Tree.of("data", model.payload())
                .with("revision_info", Schemas.reference("RevisionInfo"))
                .with("meta", Schemas.reference("ResourceMeta"));
        String title = "FullResourceResponse[" + model.payloadName() + "]";
        components.with(model.envelopeName(), Schemas.object(title, properties, List.of()));
    }

    private void addImportForm(Described model) {
        String name = "Body_import_model_" + Body.word(model) + "_import_post";
        components.with(name, Body.form(name));
    }

    /** What is described already stays as it is. */
    private void add(RouteDescription own) {
        own.paths().forEach((path, operations) -> {
            Tree item = item(path);
            ((Map<?, ?>) operations).forEach((method, operation) -> item.putIfAbsent((String) method, operation));
        });
        own.schemas().forEach(components::putIfAbsent);
    }

    private Tree tree() {
        Tree document = Tree.of("openapi", "3.1.0")
                .with("info", Tree.of("title", "SpecStar").with("version", VERSION))
                .with("paths", paths);
        Tree all = new Tree().withAll(schemas.components());
        components.forEach(all::putIfAbsent);
        document.with("components", components(all));
        Extensions.addAll(document, models);
        return document;
    }

    private static Tree components(Tree schemas) {
        return Tree.of("schemas", schemas)
                .with("responses", Failures.components())
                .with("headers", Headers.components());
    }
}
