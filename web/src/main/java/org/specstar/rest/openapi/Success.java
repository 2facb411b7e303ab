package org.specstar.rest.openapi;

import org.specstar.rest.document.Tree;

/** What a route answers when all went well. */
@FunctionalInterface
interface Success {
    Success REVISION = tagged(model -> Schemas.reference("RevisionInfo"));
    Success META = tagged(model -> Schemas.reference("ResourceMeta"));
    Success ENVELOPE = tagged(Described::envelope);
    Success DATA = tagged(Described::payload);
    Success HISTORY = tagged(model -> Schemas.reference("RevisionListResponse"));
    Success PRUNED = tagged(model -> Schemas.reference("Pruned"));
    Success GONE = plain(model -> Schemas.reference("ResourceMeta"));
    Success METAS = plain(model -> Schemas.arrayOf(Schemas.reference("ResourceMeta")));
    Success LISTED_METAS = listed(model -> Schemas.arrayOf(Schemas.reference("ResourceMeta")));
    Success REVISIONS = listed(model -> Schemas.arrayOf(Schemas.reference("RevisionInfo")));
    Success ENVELOPES = listed(model -> Schemas.arrayOf(model.envelope()));
    Success PAYLOADS = listed(model -> Schemas.arrayOf(model.payload()));
    Success COUNT = headed(model -> Schemas.integer(), "X-Unindexed");
    Success EXPLANATION = plain(model -> Schemas.reference("SearchExplanation"));
    Success GROUPS =
            headed(model -> Schemas.arrayOf(Schemas.reference("AggregatedGroup")), "X-Has-More", "X-Unindexed");
    Success LOADED = plain(model -> Schemas.free("LoadStats"));
    Success REFERRERS = plain(model -> Schemas.arrayOf(Schemas.free("Referrers")));

    Success DIFF = model -> answer(Tree.of("application/json-patch+json", Body.schema(Schemas.reference("Diff"))))
            .with("headers", etag());

    Success SCHEMA = model -> answer(Tree.of("application/schema+json", Body.schema(Schemas.free())))
            .with("headers", etag());

    Success ARCHIVE = model -> Tree.of("description", "An .acbak archive, streamed")
            .with("content", Tree.of("application/octet-stream", new Tree()));

    Success BINARY = model -> binary();

    /** The Response Object. */
    Tree of(Described model);

    /** What one model makes of a schema. */
    @FunctionalInterface
    interface Schema {
        Tree of(Described model);
    }

    private static Success plain(Schema schema) {
        return model -> answer(json(schema.of(model)));
    }

    /** Says how to go on, and what was left out. */
    private static Success listed(Schema schema) {
        return headed(schema, "X-Has-More", "X-Next-Cursor", "Link", "X-Total-Count", "X-Unindexed", "X-Undecodable");
    }

    private static Success headed(Schema schema, String... names) {
        return model -> {
            Tree headers = new Tree();
            for (String name : names) {
                headers.with(name, Tree.of("$ref", "#/components/headers/" + name));
            }
            return plain(schema).of(model).with("headers", headers);
        };
    }

    private static Success tagged(Schema schema) {
        return model -> plain(schema).of(model).with("headers", etag());
    }

    static Tree answer(Tree content) {
        return Tree.of("description", "Successful Response").with("content", content);
    }

    static Tree json(Tree schema) {
        return Tree.of("application/json", Body.schema(schema));
    }

    /** Bytes of whatever type their binary has. */
    static Tree binary() {
        return Tree.of("description", "The bytes, under the content type they were stored with")
                .with("content", Tree.of("*/*", new Tree()))
                .with("headers", etag());
    }

    static Tree etag() {
        return Tree.of("ETag", Tree.of("$ref", "#/components/headers/ETag"));
    }
}
