package org.specstar.rest.openapi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.specstar.rest.document.Tree;

/**
 * Gives MicroProfile OpenAPI the same description. Named in the configuration as {@code mp.openapi.model.reader} and
 * {@code mp.openapi.filter}: servers may ask the reader before the application has started, some before it has beans; then
 * the routes stand for any model, until the filter is asked.
 */
public class ModelDescriptions implements OASModelReader, OASFilter {
    @Override
    public OpenAPI buildModel() {
        OpenAPI model = OASFactory.createOpenAPI();
        new MicroProfileModel(tree()).fill(model);
        return model;
    }

    @Override
    public void filterOpenAPI(OpenAPI served) {
        new MicroProfileModel(tree()).fill(served);
    }

    private static Tree tree() {
        try {
            Instance<Description> description = CDI.current().select(Description.class);
            return description.isResolvable() && description.get().isReady()
                    ? description.get().tree()
                    : AnyModel.tree();
        } catch (IllegalStateException e) {
            return AnyModel.tree();
        }
    }
}
