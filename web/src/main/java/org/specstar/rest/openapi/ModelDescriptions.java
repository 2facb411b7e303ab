package org.specstar.rest.openapi;

import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.specstar.ejb.platform.Platform;
import org.specstar.schema.RegisteredModel;

/** Describes every model's routes. Named in the configuration as {@code mp.openapi.model.reader}. */
public class ModelDescriptions implements OASModelReader {
    private static final List<String> ANY = List.of("{model}");

    @Override
    public OpenAPI buildModel() {
        Paths paths = OASFactory.createPaths();
        models().forEach(model -> Route.ALL.forEach(route -> add(paths, model, route)));
        return OASFactory.createOpenAPI()
                .info(OASFactory.createInfo().title("SpecStar").version("0.1.0"))
                .paths(paths);
    }

    /** Servers may ask before the application has started, some before it has beans: then routes stand for any model. */
    private static List<String> models() {
        try {
            Platform platform = CDI.current().select(Platform.class).get();
            return platform.isStarted() ? names(platform) : ANY;
        } catch (IllegalStateException e) {
            return ANY;
        }
    }

    private static List<String> names(Platform platform) {
        List<String> names = new ArrayList<>();
        for (RegisteredModel<?> model : platform.engine().catalog().all()) {
            names.add(model.name().text());
        }
        return names;
    }

    private static void add(Paths paths, String model, Route route) {
        String path = "/" + model + route.path();
        PathItem item = paths.getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            paths.addPathItem(path, item);
        }
        item.setOperation(route.method(), operation(model, route));
    }

    private static Operation operation(String model, Route route) {
        Operation operation = OASFactory.createOperation()
                .summary(route.summary())
                .deprecated(route.isDeprecated())
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("Done")));
        if (model.startsWith("{")) {
            operation.addParameter(parameter("model", Parameter.In.PATH));
        } else {
            operation.addTag(model);
        }
        route.pathParameters().forEach(name -> operation.addParameter(parameter(name, Parameter.In.PATH)));
        route.query().forEach(name -> operation.addParameter(parameter(name, Parameter.In.QUERY)));
        return operation;
    }

    /** Without a type: how one is given changed between versions of MicroProfile OpenAPI, and servers differ in theirs. */
    private static Parameter parameter(String name, Parameter.In place) {
        return OASFactory.createParameter()
                .name(name)
                .in(place)
                .required(place == Parameter.In.PATH)
                .schema(OASFactory.createSchema());
    }
}
