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
    private static final String SESSIONS = "/blobs/upload-sessions";

    private static final List<DescribedParameter> DOWNLOAD = List.of(
            text("filename", "The name to save the download under"),
            header("Range", "The bytes to return, as bytes=0-1023; several ranges return the whole"),
            header("If-Range", "The entity tag of what the caller has; another one returns the whole"),
            ParameterLists.IF_MATCH,
            ParameterLists.IF_NONE_MATCH_OF_READ);

    private BlobRoutes() {}

    static Tree paths() {
        return Tree.of("/blobs/upload", Tree.of("post", upload()))
                .with("/blobs/{file_id}", Tree.of("get", read()))
                .with(SESSIONS, Tree.of("post", begin()))
                .with(
                        SESSIONS + "/{upload_id}",
                        Tree.of("get", session("get_upload_session", "Get an upload session", List.of(404)))
                                .with(
                                        "delete",
                                        session("abort_upload_session", "Abort an upload session", List.of(404, 409))))
                .with(SESSIONS + "/{upload_id}/content", Tree.of("put", content()))
                .with(
                        SESSIONS + "/{upload_id}/finalize",
                        Tree.of(
                                "post",
                                session(
                                        "finalize_upload_session",
                                        "Make a binary of the parts of an upload session",
                                        List.of(404, 409))));
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

    private static Tree begin() {
        return operation("create_upload_session", "Begin an upload in parts")
                .with("description", "An upload that may be interrupted: its parts are sent one by one, in any order.")
                .with("requestBody", Tree.of("content", Success.json(Schemas.reference("UploadPlan"))))
                .with("responses", answers("UploadSession", List.of(413, 415)));
    }

    private static Tree content() {
        Tree number = ParameterLists.described(
                        "part_number",
                        "query",
                        false,
                        Schemas.integer()
                                .with("minimum", 1)
                                .with("maximum", 10_000)
                                .with("default", 1))
                .with("description", "Which part the body is; sent again, it takes the place of the first");
        return session("upload_session_content", "Upload a part", List.of(404, 409, 413))
                .with("parameters", List.of(uploadId(), number))
                .with("requestBody", Body.required(Tree.of("*/*", new Tree())));
    }

    private static Tree session(String id, String summary, List<Integer> failures) {
        return operation(id, summary)
                .with("parameters", List.of(uploadId()))
                .with("responses", answers("UploadSession", failures));
    }

    private static Tree uploadId() {
        return ParameterLists.described("upload_id", "path", true, Schemas.text());
    }

    private static Tree operation(String id, String summary) {
        return Tree.of("tags", TAGS).with("summary", summary).with("operationId", id);
    }

    private static Tree answers(String component, List<Integer> failures) {
        return Tree.of("200", Success.answer(Success.json(Schemas.reference(component))))
                .withAll(Failures.of(failures));
    }
}
