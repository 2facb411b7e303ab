package org.specstar.rest.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.selection.SelectionFixture.body;
import static org.specstar.rest.selection.SelectionFixture.query;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.access.Caller;
import org.specstar.engine.ModelEngine;
import org.specstar.rest.EngineOf;
import org.specstar.rest.problem.ParameterException;
import org.specstar.rest.selection.Given;
import org.specstar.rest.selection.SelectionFixture;
import org.specstar.schema.Indexed;
import org.specstar.schema.Schema;

class GroupsReadTest {
    /** A payload. */
    record Ticket(
            @Indexed String status,
            @Indexed @Nullable Long points,
            @Indexed @Nullable BigDecimal price,
            String text) {}

    private final EngineOf engine = new EngineOf(models -> models.add(Schema.of(Ticket.class)));

    private void created(String status, @Nullable Long points, @Nullable String price) {
        engine.resources(Ticket.class)
                .create(new Ticket(status, points, price == null ? null : new BigDecimal(price), "x"));
    }

    private Response answer(Given given) {
        ModelEngine<?> tickets = engine.engine().model("ticket");
        Caller caller = engine.caller("ann");
        return GroupsRead.of(given, SelectionFixture.selections(tickets.model()))
                .answer(tickets, caller);
    }

    private String groups(Given given) {
        return new String((byte[]) answer(given).getEntity(), UTF_8);
    }

    private void someTickets() {
        created("open", 3L, "0.10");
        created("done", 8L, null);
        created("open", null, "0.20");
        created("open", 4L, "9007199254740993.01");
    }

    @Test
    void groupsShouldHaveTheirFigures() {
        someTickets();

        assertThat(groups(query(
                        "by", "status", "aggregate", "count", "aggregate", "sum:points", "aggregate", "avg:points")))
                .isEqualTo("[{\"key\":{\"status\":\"done\"},"
                        + "\"values\":{\"count\":1,\"sum:points\":8,\"avg:points\":8}},"
                        + "{\"key\":{\"status\":\"open\"},"
                        + "\"values\":{\"count\":3,\"sum:points\":7,\"avg:points\":3.5}}]");
    }

    @Test
    void bodyShouldSayTheSameWithNamesOfItsOwn() {
        someTickets();

        assertThat(groups(body("{'by':['status'],'aggregates':[{'name':'n','function':'count','field':'points'},"
                        + "{'function':'max','field':'points'}],'order_by':['-n'],'limit':1}")))
                .isEqualTo("[{\"key\":{\"status\":\"open\"},\"values\":{\"n\":2,\"max:points\":4}}]");
    }

    @Test
    void everythingShouldBeOneGroupThatIsCounted() {
        someTickets();

        assertThat(groups(query())).isEqualTo("[{\"key\":{},\"values\":{\"count\":4}}]");
        assertThat(groups(query("qb", "QB['points'] > 3"))).isEqualTo("[{\"key\":{},\"values\":{\"count\":2}}]");
    }

    @Test
    void metaDataShouldMakeGroupsToo() {
        someTickets();

        assertThat(groups(query("by", "created_by", "by", "is_deleted")))
                .isEqualTo("[{\"key\":{\"created_by\":\"ann\",\"is_deleted\":false},\"values\":{\"count\":4}}]");
        assertThat(groups(query("by", "created_time")))
                .isEqualTo("[{\"key\":{\"created_time\":\"2026-01-01T00:00:00Z\"},\"values\":{\"count\":4}}]");
    }

    @Test
    void groupsShouldPage() {
        someTickets();

        Response first = answer(query("by", "status", "limit", "1"));
        Response second = answer(query("by", "status", "limit", "1", "offset", "1"));

        assertThat(first.getHeaderString("X-Has-More")).isEqualTo("true");
        assertThat(second.getHeaderString("X-Has-More")).isEqualTo("false");
        assertThatThrownBy(() -> answer(query("limit", "101"))).hasMessage("limit must be between 0 and 100, not 101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-count|open,done",
                "count|done,open",
                "' count'|done,open",
                "+count|done,open",
                "-key|open,done",
                "key|done,open"
            })
    void groupsShouldBeOrderedAsAsked(String order, String statuses) {
        someTickets();

        String groups = groups(query("by", "status", "order_by", order));

        assertThat(groups.replaceAll("\\[?,?\\{\"key\":\\{\"status\":\"(\\w+)\"}[^}]*}}]?", "$1,"))
                .isEqualTo(statuses + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"median:points", "sum", "sum:", ":points", ""})
    void aggregateThatIsNoneShouldBeRefused(String aggregate) {
        assertThatThrownBy(() -> answer(query("aggregate", aggregate)))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("Invalid aggregate: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'aggregates':{}}",
                "{'aggregates':['count']}",
                "{'aggregates':[{'field':'points'}]}",
                "{'aggregates':[{'function':'sum'}]}",
                "{'aggregates':[{'function':5}]}",
                "{'aggregates':[{'function':'count','as':'n'}]}",
                "{'aggregates':[{'function':'count'},{'function':'count'}]}",
                "{'aggregates':[{'function':'count','name':'key'}]}",
                "{'aggregate':['count']}",
                "{'by':'status'}",
                "{'by':['status','status']}",
                "{'order_by':['sum:points']}",
                "{'sorts':[]}"
            })
    void bodyThatMakesNoSenseShouldBeRefused(String json) {
        assertThatThrownBy(() -> answer(body(json))).isInstanceOf(ParameterException.class);
    }

    @Test
    void fieldThatIsNotIndexedShouldBeTold() {
        someTickets();

        Response answer = answer(query("by", "text", "aggregate", "sum:texts", "qb", "~(QB['other'] == 1)"));

        assertThat(List.of(answer.getHeaderString("X-Unindexed"))).containsExactly("other, text, texts");
    }

    @Test
    void decimalsShouldBeExact() {
        someTickets();

        assertThat(groups(query("aggregate", "sum:price"))).contains("{\"sum:price\":9007199254740993.31}");
    }
}
