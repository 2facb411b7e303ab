package org.specstar.rest.openapi;

import static org.specstar.rest.openapi.DescribedParameter.header;
import static org.specstar.rest.openapi.ParameterLists.text;

import java.util.List;
import java.util.stream.Stream;
import org.specstar.rest.document.Tree;

/** The routes of binaries. */
final class BlobRoutes {
    /** What a download may answer besides the whole. */
    static final List<Integer> READING = List.of(206, 304, 307, 404, 410, 412, 416);

    private static final List<String> TAGS = List.of("Blobs");

    private static final List<DescribedParameter> DOWNLOAD = List.of(
            text("filename", "The name to save the download under"),
            header("Range", "The bytes to return, as bytes=0-1023; several ranges return the whole"),
            header("If-Range", "The entity tag of what the caller has; another one returns the whole"),
            ParameterLists.IF_MATCH,
            ParameterLists.IF_NONE_MATCH_OF_READ);

    private BlobRoutes() {}

    static Tree paths() {
        return Tree.of("/blobs/upload", Tree.of("post", upload())).with("/blobs/{file_id}", Tree.of("get", read()));
    }

    /** The parameters of a download. */
    static List<DescribedParameter> read(DescribedParameter... more) {
        return Stream.concat(Stream.of(more), DOWNLOAD.stream()).toList();
    }

    private static Tree upload() {
        Tree file = Schemas.file().with("title", "File");
        Tree content = Tree.of(
                        "multipart/form-data",
                        Body.schema(Schemas.object(
                                "Body_upload_blob_blobs_upload_post", Tree.of("file", file), List.of("file"))))
                .with("application/octet-stream", new Tree());
        return operation("upload_blob_blobs_upload_post", "Upload a file to the blob store")
                .with(
                        "description",
                        "Stores a file under the hash of its content. Payloads refer to it by the `file_id` that is returned.")
                .with("requestBody", Body.required(content))
                .with("responses", answers("Blob", List.of(413)));
    }

    private static Tree read() {
        return operation("get_blob_direct_blobs__file_id__get", "Get blob content directly")
                .with("description", "The bytes of a binary, whatever refers to it. May be switched off.")
                .with("parameters", described(read(ParameterLists.FILE_ID)))
                .with("responses", Tree.of("200", Success.binary()).withAll(Failures.of(READING)));
    }

    private static List<Tree> described(List<DescribedParameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.describe(
                        parameter.place().equals("path") ? Schemas.text() : Schemas.nullable(Schemas.text())))
                .toList();
    }

    private static Tree operation(String id, String summary) {
        return Tree.of("tags", TAGS).with("summary", summary).with("operationId", id);
    }

    private static Tree answers(String component, List<Integer> failures) {
        return Tree.of("200", Success.answer(Success.json(Schemas.reference(component))))
                .withAll(Failures.of(failures));
    }
}
