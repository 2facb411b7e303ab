package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import org.junit.jupiter.api.Test;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceGoneException;
import org.specstar.resource.ResourceNotFoundException;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.view.Part;
import org.specstar.view.Returns;

class SingleReadTest {
    private final TasksFixture tasks = new TasksFixture();

    private String read(ResourceId id, String... words) {
        return new String(SingleRead.of(query(words), Part.DATA).answer(tasks.reader(), id.text()), UTF_8);
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

        assertThat(read.answer(tasks.reader(), id.text())).asString(UTF_8).startsWith("{\"current_revision_id\":");
    }
}
