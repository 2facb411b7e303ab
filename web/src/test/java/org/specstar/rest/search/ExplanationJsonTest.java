package org.specstar.rest.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.rest.selection.SelectionFixture.query;
import static org.specstar.rest.selection.SelectionFixture.selections;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.ModelEngine;
import org.specstar.payload.JsonValues;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.Names;
import org.specstar.search.Search;

class ExplanationJsonTest {
    private final EngineFixture engine = new EngineFixture();

    private String explained(Given given) {
        ModelEngine<?> tasks = engine.tasks();
        Search search = selections(tasks.model()).page(given, Names.SHOWN).search();
        return new String(ExplanationJson.of(tasks, search, engine.caller("ann")), UTF_8);
    }

    @Test
    void explanationShouldSayWhatIsSearched() {
        String json = explained(query("qb", "(QB['points'] > 3).sort('-created_time', QB['title'].asc()).limit(5)"));

        assertThat(json)
                .contains("\"condition\":{\"operator\":\"and\",\"conditions\":["
                        + "{\"field_path\":\"is_deleted\",\"operator\":\"eq\",\"value\":false},"
                        + "{\"field_path\":\"points\",\"operator\":\"gt\",\"value\":3}]}")
                .contains("\"sorts\":[{\"type\":\"meta\",\"key\":\"created_time\",\"direction\":\"-\"},"
                        + "{\"type\":\"data\",\"field_path\":\"title\",\"direction\":\"+\"}],\"limit\":5,\"offset\":0");
    }

    @Test
    void explanationShouldSayHowItWouldBeFound() {
        Object json = JsonValues.read(explained(query()).getBytes(UTF_8));

        assertThat(json)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys("store", "condition", "sorts", "limit", "offset", "indexes", "scan", "plan")
                .containsAllEntriesOf(Map.of("store", "memory"));
    }
}
