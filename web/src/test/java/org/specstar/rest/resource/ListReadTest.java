package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.rest.QueryFixture.query;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.Parameters;
import org.specstar.rest.Selections;

class ListReadTest {
    private final TasksFixture tasks = new TasksFixture();

    private String list(String... words) {
        Parameters parameters = query(words);
        ModelEngine<?> engine = tasks.engine();
        Response answer = ListRead.of(parameters, engine.model().reads())
                .answer(engine, Selections.page(parameters, engine.model(), 100), tasks.caller());
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    @Test
    void listShouldShowEnvelopesInOrderOfInsertion() {
        tasks.created("a");
        tasks.created("b");

        assertThat(list("partial", "/title", "returns", "data"))
                .isEqualTo("[{\"data\":{\"title\":\"a\"}},{\"data\":{\"title\":\"b\"}}]");
        assertThat(list()).startsWith("[{\"data\":{\"title\":\"a\",").contains("\"revision_info\":", "\"meta\":");
    }

    @Test
    void listShouldPage() {
        tasks.created("a");
        tasks.created("b");
        tasks.created("c");

        assertThat(list("returns", "only-data", "partial", "/title", "limit", "1", "offset", "1"))
                .isEqualTo("[{\"title\":\"b\"}]");
        assertThat(list("limit", "0")).isEqualTo("[]");
        assertThat(list("offset", "3")).isEqualTo("[]");
    }

    @Test
    void deletedResourcesShouldBeAListOfTheirOwn() {
        ResourceId id = tasks.created("a");
        tasks.created("b");
        tasks.deleted(id);

        assertThat(list("returns", "only-data", "partial", "/title")).isEqualTo("[{\"title\":\"b\"}]");
        assertThat(list("returns", "only-meta", "partial", "meta/resource_id", "is_deleted", "true"))
                .isEqualTo("[{\"resource_id\":\"" + id.text() + "\"}]");
    }
}
