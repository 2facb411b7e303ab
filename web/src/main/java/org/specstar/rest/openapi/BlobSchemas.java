package org.specstar.rest.openapi;

import java.util.List;
import org.specstar.rest.document.Tree;

/** What is said of binaries in JSON. */
final class BlobSchemas {
    private BlobSchemas() {}

    static Tree components() {
        return Tree.of("Blob", blob()).with("UploadPlan", plan()).with("UploadSession", session());
    }

    private static Tree blob() {
        Tree properties = Tree.of("file_id", Schemas.text())
                .with("size", Schemas.integer())
                .with("content_type", Schemas.text());
        return Schemas.object("Blob", properties, List.copyOf(properties.keySet()));
    }

    private static Tree plan() {
        Tree properties = Tree.of("content_type", Schemas.nullable(Schemas.text()))
                .with("size", Schemas.nullable(Schemas.integer()));
        return Schemas.object("UploadPlan", properties, List.of());
    }

    private static Tree session() {
        Tree properties = Tree.of("upload_id", Schemas.text())
                .with("file_id", Schemas.nullable(Schemas.text()))
                .with(
                        "status",
                        Schemas.text()
                                .with("enum", List.of("pending", "uploading", "uploaded", "finalized", "aborted")))
                .with("upload_method", Schemas.text().with("enum", List.of("proxy", "single_put")))
                .with("upload_url", Schemas.text())
                .with("content_type", Schemas.nullable(Schemas.text()))
                .with("size", Schemas.nullable(Schemas.integer()))
                .with("uploaded_size", Schemas.integer())
                .with("total_parts", Schemas.nullable(Schemas.integer()))
                .with("parts_received", Schemas.arrayOf(Schemas.integer()))
                .with("expires_at", Schemas.time());
        return Schemas.object("UploadSession", properties, List.copyOf(properties.keySet()));
    }
}
