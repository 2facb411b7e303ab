package org.specstar.rest.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.rest.selection.SelectionFixture.body;
import static org.specstar.rest.selection.SelectionFixture.query;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.engine.ModelEngine;
import org.specstar.id.ResourceId;
import org.specstar.rest.QueryFixture;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.rest.selection.QueryGiven;
import org.specstar.rest.selection.SelectedPage;
import org.specstar.rest.selection.SelectionFixture;

class ListReadTest {
    private final TasksFixture tasks = new TasksFixture();

    private Response answer(Given given) {
        ModelEngine<?> engine = tasks.engine();
        SelectedPage page = SelectionFixture.selections(engine.model()).page(given, Names.SHOWN);
        return ListRead.of(given, engine.model().reads()).answer(engine, page, tasks.caller());
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), UTF_8);
    }

    private String list(String... words) {
        return text(answer(SelectionFixture.query(words)));
    }

    private Given titles(String rawQuery) {
        return new QueryGiven(
                QueryFixture.query(("returns=only-data&partial=/title&" + rawQuery).split("[=&]")), "/task", rawQuery);
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

    @Test
    void pagesShouldFollowEachOther() {
        List.of("a", "b", "c", "d", "e").forEach(tasks::created);

        Response first = answer(titles("limit=2"));
        String cursor = first.getHeaderString("X-Next-Cursor");
        Response second = answer(titles("limit=2&cursor=" + cursor));
        Response third = answer(titles("limit=2&cursor=" + second.getHeaderString("X-Next-Cursor")));

        assertThat(first.getHeaderString("X-Has-More")).isEqualTo("true");
        assertThat(first.getHeaderString("Link")).isEqualTo("</task?limit=2&cursor=" + cursor + ">; rel=\"next\"");
        assertThat(text(second)).isEqualTo("[{\"title\":\"c\"},{\"title\":\"d\"}]");
        assertThat(text(third)).isEqualTo("[{\"title\":\"e\"}]");
        assertThat(third.getHeaderString("X-Has-More")).isEqualTo("false");
        assertThat(third.getHeaders()).doesNotContainKeys("X-Next-Cursor", "Link");
    }

    @Test
    void pagesShouldFollowEachOtherInTheOrderOfTheSorts() {
        List.of("a", "b", "c").forEach(tasks::created);
        String search =
                "{'qb':'QB.all().sort(\\u0027-title\\u0027).limit(2)','returns':'only-data','partial':['title']";

        Response first = answer(body(search + "}"));
        Response second = answer(body(search + ",'cursor':'" + first.getHeaderString("X-Next-Cursor") + "'}"));

        assertThat(text(first)).isEqualTo("[{\"title\":\"c\"},{\"title\":\"b\"}]");
        assertThat(first.getHeaders()).doesNotContainKey("Link");
        assertThat(text(second)).isEqualTo("[{\"title\":\"a\"}]");
    }

    @Test
    void totalShouldBeCountedWhereItIsWanted() {
        List.of("a", "b", "c").forEach(tasks::created);

        assertThat(answer(query("limit", "1", "total", "true")).getHeaderString("X-Total-Count"))
                .isEqualTo("3");
        assertThat(answer(query("limit", "0", "total", "true", "returns", "meta", "qb", "QB['title'] > 'a'"))
                        .getHeaders())
                .containsEntry("X-Total-Count", List.of(2L))
                .containsEntry("X-Has-More", List.of(true));
        assertThat(answer(query()).getHeaders()).doesNotContainKeys("X-Total-Count", "X-Unindexed");
    }

    @Test
    void fieldsThatAreNotIndexedShouldBeTold() {
        assertThat(answer(query("qb", "(QB['text'] == 1) | (QB['a b,c'] == 1) | (QB['title'] == 'a')"))
                        .getHeaderString("X-Unindexed"))
                .isEqualTo("text, a+b%2Cc");
    }
}
