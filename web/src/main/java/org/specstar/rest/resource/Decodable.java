package org.specstar.rest.resource;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.PlatformException;
import org.specstar.payload.JsonText;
import org.specstar.payload.JsonValues;
import org.specstar.payload.Payload;
import org.specstar.payload.StoredForm;
import org.specstar.resource.ListedResource;
import org.specstar.resource.ResourceView;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.OnDecodeError;
import org.specstar.schema.RegisteredModel;
import org.specstar.view.EnvelopeWriter;

/**
 * A page of resources as its model wants it to look where stored payloads do not fit the declaration.
 *
 * @param undecodable how many do not
 */
record Decodable(List<ResourceView> views, long undecodable) {
    private static final Logger LOG = LoggerFactory.getLogger(Decodable.class);
    private static final String COUNT = "X-Undecodable";

    static Decodable of(RegisteredModel<?> model, List<ListedResource> page) {
        List<ListedResource> failed =
                page.stream().filter(row -> !row.isReadable()).toList();
        if (failed.isEmpty()) {
            return new Decodable(page.stream().map(ListedResource::view).toList(), 0);
        }
        OnDecodeError rule = model.reads().onDecodeError();
        if (rule == OnDecodeError.ERROR) {
            failed.forEach(ListedResource::requireReadable);
        }
        LOG.warn(
                "A list of {} met stored payloads that do not fit the declaration: {}",
                model.name(),
                failed.stream().map(row -> row.view().meta().id().text()).toList());
        List<ResourceView> views = page.stream()
                .filter(row -> row.isReadable() || rule == OnDecodeError.RAW)
                .map(row -> row.isReadable() ? row.view() : raw(model.form(), row))
                .toList();
        return new Decodable(views, failed.size());
    }

    ResponseBuilder answer(EnvelopeWriter writer) {
        ResponseBuilder answer = Response.ok(writer.list(views), MediaType.APPLICATION_JSON_TYPE);
        return undecodable == 0 ? answer : answer.header(COUNT, undecodable);
    }

    /** What is stored, in place of the payload. */
    private static ResourceView raw(StoredForm form, ListedResource row) {
        StoredRevision stored = row.view().revision();
        byte[] bytes = stored.payload().bytes();
        JsonText json = new JsonText();
        json.beginObject();
        json.name("decode_error").text(problem(row));
        json.name("data").raw(readable(form, bytes));
        json.name("raw_base64").text(Base64.getEncoder().encodeToString(bytes));
        json.endObject();
        Payload shown = Payload.of(json.toBytes(), stored.payload().fingerprint());
        return new ResourceView(row.view().meta(), new StoredRevision(stored.info(), shown));
    }

    private static String problem(ListedResource row) {
        PlatformException problem = row.problem();
        return problem == null ? "" : String.valueOf(problem.getMessage());
    }

    private static byte[] readable(StoredForm form, byte[] bytes) {
        try {
            byte[] json = form.json(bytes);
            JsonValues.read(json);
            return json;
        } catch (PlatformException e) {
            return JsonValues.write(null);
        }
    }
}
