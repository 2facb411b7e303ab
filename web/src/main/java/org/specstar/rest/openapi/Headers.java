package org.specstar.rest.openapi;

import org.specstar.rest.document.Tree;

/** Headers of answers, each a component that responses refer to. */
final class Headers {
    private Headers() {}

    static Tree components() {
        return Tree.of("ETag", header("The state of the resource, for If-Match and If-None-Match", Schemas.text()))
                .with(
                        "X-Undecodable",
                        header("How many resources were left out because they cannot be read", Schemas.integer()))
                .with("X-Has-More", header("Whether more follow this page", Schemas.truth()))
                .with("X-Next-Cursor", header("The parameter cursor of the page that follows", Schemas.text()))
                .with("Link", header("A reference to the page that follows, with rel=\"next\"", Schemas.text()))
                .with("X-Total-Count", header("How many match, where total=true asks for it", Schemas.integer()))
                .with(
                        "X-Unindexed",
                        header("Fields of the search that are not indexed, separated by commas", Schemas.text()));
    }

    private static Tree header(String description, Tree schema) {
        return Tree.of("description", description).with("schema", schema);
    }
}
