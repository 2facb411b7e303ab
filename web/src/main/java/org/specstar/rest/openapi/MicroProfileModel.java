package org.specstar.rest.openapi;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.specstar.rest.document.Tree;

/** The description as a model of MicroProfile OpenAPI, whichever version of it the server has. */
final class MicroProfileModel {
    private final Tree tree;
    private final MicroProfileSchemas schemas = new MicroProfileSchemas();

    MicroProfileModel(Tree tree) {
        this.tree = tree;
    }

    /** Makes the model describe this and nothing else. */
    void fill(OpenAPI model) {
        Map<String, ?> info = Trees.member(tree, "info");
        model.setInfo(OASFactory.createInfo().title(Trees.text(info, "title")).version(Trees.text(info, "version")));
        Paths paths = OASFactory.createPaths();
        Trees.member(tree, "paths").forEach((path, item) -> paths.addPathItem(path, item(Trees.object(item))));
        model.setPaths(paths);
        model.setComponents(components(Trees.member(tree, "components")));
        tree.forEach((name, value) -> MicroProfileSchemas.extend(model, name, value));
    }

    private Components components(Map<String, ?> from) {
        Components components = OASFactory.createComponents();
        Trees.member(from, "schemas")
                .forEach((name, schema) -> components.addSchema(name, schemas.of(Trees.object(schema))));
        Trees.member(from, "responses")
                .forEach((name, response) -> components.addResponse(name, response(Trees.object(response))));
        Trees.member(from, "headers")
                .forEach((name, header) -> components.addHeader(name, header(Trees.object(header))));
        return components;
    }

    private PathItem item(Map<String, ?> from) {
        PathItem item = OASFactory.createPathItem();
        for (HttpMethod method : HttpMethod.values()) {
            Map<String, ?> operation = Trees.member(from, method.name().toLowerCase(Locale.ROOT));
            if (!operation.isEmpty()) {
                item.setOperation(method, operation(operation));
            }
        }
        return item;
    }

    private Operation operation(Map<String, ?> from) {
        Operation operation = OASFactory.createOperation()
                .tags(Trees.texts(from, "tags"))
                .summary(Trees.text(from, "summary"))
                .description(Trees.text(from, "description"))
                .operationId(Trees.text(from, "operationId"))
                .responses(responses(Trees.member(from, "responses")));
        if (Boolean.TRUE.equals(from.get("deprecated"))) {
            operation.deprecated(true);
        }
        if (from.containsKey("parameters")) {
            Trees.list(from.get("parameters"))
                    .forEach(parameter -> operation.addParameter(parameter(Trees.object(parameter))));
        }
        if (from.containsKey("requestBody")) {
            operation.requestBody(body(Trees.member(from, "requestBody")));
        }
        from.forEach((name, value) -> MicroProfileSchemas.extend(operation, name, value));
        return operation;
    }

    private Parameter parameter(Map<String, ?> from) {
        String place = String.valueOf(from.get("in")).toUpperCase(Locale.ROOT);
        return OASFactory.createParameter()
                .name(Trees.text(from, "name"))
                .in(Parameter.In.valueOf(place))
                .required(Boolean.TRUE.equals(from.get("required")))
                .description(Trees.text(from, "description"))
                .schema(schemas.of(Trees.member(from, "schema")));
    }

    private RequestBody body(Map<String, ?> from) {
        return OASFactory.createRequestBody()
                .required(Boolean.TRUE.equals(from.get("required")))
                .content(content(Trees.member(from, "content")));
    }

    private APIResponses responses(Map<String, ?> from) {
        APIResponses responses = OASFactory.createAPIResponses();
        from.forEach((status, response) -> responses.addAPIResponse(status, response(Trees.object(response))));
        return responses;
    }

    private APIResponse response(Map<String, ?> from) {
        APIResponse response = OASFactory.createAPIResponse();
        if (from.containsKey("$ref")) {
            return response.ref(Trees.text(from, "$ref"));
        }
        Trees.member(from, "headers").forEach((name, header) -> response.addHeader(name, header(Trees.object(header))));
        if (from.containsKey("content")) {
            response.content(content(Trees.member(from, "content")));
        }
        return response.description(Trees.text(from, "description"));
    }

    private Header header(Map<String, ?> from) {
        Header header = OASFactory.createHeader();
        return from.containsKey("$ref")
                ? header.ref(Trees.text(from, "$ref"))
                : header.description(Trees.text(from, "description")).schema(schemas.of(Trees.member(from, "schema")));
    }

    private Content content(Map<String, ?> from) {
        Content content = OASFactory.createContent();
        from.forEach((type, value) -> content.addMediaType(type, mediaType(Trees.object(value))));
        return content;
    }

    private MediaType mediaType(Map<String, ?> from) {
        MediaType type = OASFactory.createMediaType();
        return from.containsKey("schema") ? type.schema(schemas.of(Trees.member(from, "schema"))) : type;
    }
}
