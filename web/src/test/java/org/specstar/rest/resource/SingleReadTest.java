package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.id.ResourceId;
import org.specstar.precondition.TagList;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.rest.Parameters;
import org.specstar.rest.ReadConditions;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.view.Part;
import org.specstar.view.Returns;

class SingleReadTest {
    private final TasksFixture tasks = new TasksFixture();

    private String read(ResourceId id, String... words) {
        return text(read(query(words)).answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE));
    }

    private SingleRead read(Parameters parameters) {
        return SingleRead.of(parameters, Part.DATA, tasks.engine().model().reads());
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    @Test
    void readShouldShowTheWholeHeadWhereNothingIsAsked() {
        ResourceId id = tasks.created("a");
        tasks.replaced(id, "b");

        assertThat(read(id))
                .startsWith("{\"data\":{\"title\":\"b\",")
                .contains("\"revision_info\":{\"uid\":", "\"meta\":{\"current_revision_id\":\"" + id.text() + ":2\"");
    }

    @Test
    void readShouldShowTheRevisionAskedFor() {
        ResourceId id = tasks.created("a");
        tasks.replaced(id, "b");

        assertThat(read(id, "revision_id", id.text() + ":1", "returns", "only-data"))
                .startsWith("{\"title\":\"a\"");
        assertThatThrownBy(() -> read(id, "revision_id", id.text() + ":3"))
                .isInstanceOf(RevisionNotFoundException.class);
    }

    @Test
    void readShouldCutDownToChosenFields() {
        ResourceId id = tasks.created("a");

        assertThat(read(id, "returns", "data,meta", "partial", "/title", "partial[]", "meta/is_deleted"))
                .isEqualTo("{\"data\":{\"title\":\"a\"},\"meta\":{\"is_deleted\":false}}");
    }

    @Test
    void deletedResourceShouldShowWhenAskedFor() {
        ResourceId id = tasks.created("a");
        tasks.deleted(id);

        assertThatThrownBy(() -> read(id)).isInstanceOf(ResourceGoneException.class);
        assertThatThrownBy(() -> read(id, "returns", "meta")).isInstanceOf(ResourceGoneException.class);
        assertThat(read(id, "include_deleted", "true", "returns", "only-meta")).contains("\"is_deleted\":true");
    }

    @Test
    void unknownPartsShouldStillNeedAResource() {
        ResourceId id = tasks.created("a");

        assertThat(read(id, "returns", "bogus")).isEqualTo("{}");
        assertThatThrownBy(() -> read(new ResourceId("task:none"), "returns", "bogus"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void routeThatSaysWhatItReturnsShouldIgnoreTheParameter() {
        ResourceId id = tasks.created("a");

        SingleRead read = SingleRead.of(query("returns", "data"), Part.META, Returns.only(Part.META));

        assertThat(text(read.answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE)))
                .startsWith("{\"current_revision_id\":");
    }

    private static ReadConditions known(String tags) {
        return new ReadConditions(List.of(), List.of(TagList.parse(tags)));
    }

    @Test
    void everyProjectionShouldHaveTheSameTag() {
        ResourceId id = tasks.created("a");

        assertThat(Stream.of(
                                query(),
                                query("returns", "only-meta"),
                                query("returns", "bogus"),
                                query("partial", "/title"))
                        .map(words -> read(words)
                                .answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE)
                                .getHeaderString("ETag")))
                .hasSize(4)
                .containsOnly(tasks.engine().tags().of(tasks.meta(id)).text());
    }

    @Test
    void knownStateShouldNotBeSentAgain() {
        ResourceId id = tasks.created("a");
        SingleRead read = read(query());
        String tag = read.answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE)
                .getHeaderString("ETag");

        assertThat(read.answer(tasks.engine(), id.text(), tasks.caller(), known("W/" + tag))
                        .getStatus())
                .isEqualTo(304);
        assertThat(read.answer(tasks.engine(), id.text(), tasks.caller(), known("*"))
                        .getStatus())
                .isEqualTo(304);
        tasks.replaced(id, "b");
        assertThat(read.answer(tasks.engine(), id.text(), tasks.caller(), known(tag))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void oldRevisionShouldHaveATagOfItsOwn() {
        ResourceId id = tasks.created("a");
        tasks.replaced(id, "b");
        SingleRead read = read(query("revision_id", "1"));
        Response first = read.answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE);
        String tag = first.getHeaderString("ETag");

        assertThat(text(first)).startsWith("{\"data\":{\"title\":\"a\"");
        assertThat(tag)
                .isNotEqualTo(read(query())
                        .answer(tasks.engine(), id.text(), tasks.caller(), ReadConditions.NONE)
                        .getHeaderString("ETag"));
        assertThat(read.answer(tasks.engine(), id.text(), tasks.caller(), known(tag))
                        .getStatus())
                .isEqualTo(304);
    }
}
