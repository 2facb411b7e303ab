package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.conformance.http.SpecStarClient.inPath;
import static org.specstar.conformance.http.SpecStarClient.succeeded;
import static org.specstar.conformance.system.ProblemAssert.assertThatProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.http.SpecStarClient;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.server.Server;
import org.specstar.conformance.server.SharedServer;
import tools.jackson.databind.JsonNode;

/** Thirty issues {@code 00} to {@code 29}; the points are the number, every third is closed, tags are the digits. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");
    private static final int ISSUES = 30;

    private final SpecStarClient client;

    SearchIT(Server server) {
        client = server.client();
    }

    @BeforeAll
    void createIssues() {
        client.empty("issue");
        for (int number = 0; number < ISSUES; number++) {
            client.create(
                    "issue",
                    Json.object()
                            .put("title", title(number))
                            .put("status", number % 3 == 0 ? "closed" : "open")
                            .put("points", number)
                            .set("tags", Json.array().add("t" + number / 10).add("t" + number % 10)));
        }
    }

    private static String title(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String qb(String expression) {
        return "/issue?returns=only-data&limit=100&qb=" + inPath(expression);
    }

    private static List<String> titles(JsonNode payloads) {
        return payloads.findValuesAsString("title");
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(SearchIT::title).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(QB['points'] >= 10) & (QB['points'] < 12) | 10,11",
                "10 <= QB['points'] < 13 | 10,11,12",
                "QB['title'].one_of(['03', '05', 'x']) | 03,05",
                "QB['points'].between(3, 6) & ~QB['status'].eq('closed') | 04,05",
                "QB['tags'] >> 't9' | 09,19,29",
                "QB['tags'].contains_any(['t9']) & QB['status'].ne('open') | 09",
                "QB['tags'].any().eq('t9') & (QB['points'] > 20) | 29",
                "QB['title'] % '^2[0-2]$' | 20,21,22",
                "QB['title'].like('1_') & (QB['points'] <= 11) | 10,11",
                "QB['description'].is_null() & QB['title'].eq('07') | 07",
                "QB['title'].length().eq(2).sort('-points').limit(2) | 29,28",
                "QB.created_time().last_n_days(2).sort('-created_time', QB['title'].asc()).page(2, 3) | 26,25,24",
                "QB.all(QB['points'] > 27, QB.any(QB['title'].eq('28'), QB['title'].eq('29'))) | 28,29",
                "QB.created_time() < dt.datetime(2000, 1, 1) | "
            })
    void expressionShouldFindWhatItSays(String expression, String expected) {
        JsonNode found = client.json(
                expression.contains(".limit") || expression.contains(".page")
                        ? "/issue?returns=only-data&qb=" + inPath(expression)
                        : qb(expression));

        assertThat(String.join(",", titles(found))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void expressionShouldFindDeletedOnesOnlyIfItSaysSo() {
        String id = client.create("issue", Json.object().put("title", "gone").put("points", 500))
                .required("resource_id")
                .stringValue();
        succeeded(client.delete("/issue/" + inPath(id)));

        assertThat(client.json(qb("QB['points'] == 500"))).isEmpty();
        assertThat(client.json(qb("(QB['points'] == 500) & QB.is_deleted().eq(True)")))
                .hasSize(1);
        assertThat(client.json(qb("QB['points'] == 500") + "&is_deleted=true")).hasSize(1);
    }

    @Test
    void pagesShouldFollowEachOtherByTheirLinks() {
        List<String> found = new ArrayList<>();
        String path = "/issue?returns=only-data&limit=7&sorts="
                + inPath(
                        "[{\"type\":\"data\",\"field_path\":\"status\",\"direction\":\"+\"},{\"type\":\"data\",\"field_path\":\"points\",\"direction\":\"-\"}]");
        int pages = 0;
        while (path != null) {
            Answer page = succeeded(client.get(path));
            found.addAll(titles(page.json()));
            path = next(page);
            assertThat(page.header("X-Has-More")).contains(String.valueOf(path != null));
            pages++;
        }

        assertThat(pages).isEqualTo(5);
        assertThat(found)
                .hasSize(ISSUES)
                .doesNotHaveDuplicates()
                .startsWith("27", "24", "21")
                .endsWith("04", "02", "01");
    }

    private static @Nullable String next(Answer page) {
        Matcher link = NEXT.matcher(page.header("Link").orElse(""));
        if (!link.find()) {
            return null;
        }
        String target = link.group(1);
        return target.substring(target.indexOf("/issue"));
    }

    @Test
    void cursorShouldBelongToItsQuery() {
        String cursor =
                succeeded(client.get("/issue?limit=3")).header("X-Next-Cursor").orElseThrow();

        assertThat(titles(client.json("/issue?returns=only-data&limit=2&cursor=" + cursor)))
                .isEqualTo(numbers(3, 5));
        assertThatProblem(client.get("/issue?limit=3&is_deleted=true&cursor=" + cursor))
                .isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.get("/user?limit=3&cursor=" + cursor)).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.get("/issue?limit=3&cursor=x" + cursor)).isA(422, "VALIDATION_ERROR");
        assertThatProblem(client.get("/issue?limit=3&offset=1&cursor=" + cursor))
                .isA(422, "VALIDATION_ERROR");
    }

    @Test
    void totalShouldBeCountedOnRequest() {
        String filtered = qb("QB['status'] == 'closed'");

        assertThat(succeeded(client.get(filtered + "&total=true")).header("X-Total-Count"))
                .contains("10");
        assertThat(succeeded(client.get(filtered)).header("X-Total-Count")).isEmpty();
        assertThat(client.json("/issue/count?qb=" + inPath("QB['status'] == 'closed'"))
                        .intValue())
                .isEqualTo(10);
    }

    @Test
    void bodyShouldSayTheSameAsParameters() {
        Answer found = succeeded(client.post("/issue/search", """
                {"conditions": [{"operator": "or", "conditions": [
                    {"field_path": "title", "operator": "in", "value": ["01", "02"]},
                    {"operator": "and", "conditions": [
                        {"field_path": "points", "operator": "gt", "value": 27},
                        {"operator": "not", "conditions": [{"field_path": "title", "operator": "eq", "value": "29"}]}]},
                    {"field_path": "tags", "operator": "gt", "value": 2, "transform": "len"}]}],
                 "sorts": [{"type": "data", "field_path": "points", "direction": "-"}],
                 "limit": 2, "returns": "only-data", "total": true}"""));

        assertThat(titles(found.json())).containsExactly("28", "02");
        assertThat(found.header("X-Has-More")).contains("true");
        assertThat(found.header("X-Total-Count")).contains("3");
    }

    @Test
    void groupsShouldHaveTheirFigures() {
        JsonNode groups = client.json(
                "/issue/aggregate?by=status&aggregate=count&aggregate=sum:points&aggregate=avg:points&order_by=-count");

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).required("key").required("status").stringValue())
                .isEqualTo("open");
        assertThat(groups.get(0).required("values").required("count").intValue())
                .isEqualTo(20);
        assertThat(groups.get(1).required("values").toString()).contains("135").contains("13.5");
    }

    @Test
    void explanationShouldNameTheIndexes() {
        JsonNode explained =
                client.json("/issue/search/explain?qb=" + inPath("(QB['owner'] == 'nobody at all').sort('-points')"));

        assertThat(explained.required("store").stringValue()).isNotEmpty();
        assertThat(explained.required("plan")).isNotEmpty();
        assertThat(explained.required("scan").isBoolean()).isTrue();
        assertThat(explained.required("indexes").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?qb=zz | 400 | BAD_REQUEST",
                "?qb=QB%5B'points'%5D.gt( | 400 | BAD_REQUEST",
                "?qb=5 | 400 | BAD_REQUEST",
                "?qb=QB%5B'title'%5D.regex('(') | 400 | BAD_REQUEST",
                "?qb=QB.all()&sorts=%5B%5D | 422 | VALIDATION_ERROR",
                "?qb=QB.all()&created_bys=x | 422 | VALIDATION_ERROR",
                "?title=x | 422 | VALIDATION_ERROR",
                "/count?title=x | 422 | VALIDATION_ERROR",
                "/export?title=x | 422 | VALIDATION_ERROR",
                "?limit=10001 | 422 | VALIDATION_ERROR",
                "?conditions=%5B%7B%22field_path%22:%22points%22,%22operator%22:%22near%22,%22value%22:1%7D%5D | 400 | BAD_REQUEST",
                "?sorts=%5B%7B%22type%22:%22meta%22,%22key%22:%22x%22%7D%5D | 400 | BAD_REQUEST",
                "/aggregate?by=status&aggregate=median:points | 422 | VALIDATION_ERROR",
                "/search/explain?qb=zz | 400 | BAD_REQUEST"
            })
    void whatIsNotUnderstoodShouldBeToldWithItsPlace(String query, int status, String code) {
        assertThatProblem(client.get("/issue" + query.replace("'", "%27"))).isA(status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | BAD_REQUEST",
                "[] | 422 | VALIDATION_ERROR",
                "{\"filter\": 1} | 422 | VALIDATION_ERROR",
                "{\"limit\": \"many\"} | 422 | VALIDATION_ERROR",
                "{\"qb\": \"QB['a\"} | 400 | BAD_REQUEST"
            })
    void bodyThatIsNotUnderstoodShouldBeTold(String body, int status, String code) {
        assertThatProblem(client.post("/issue/search", body)).isA(status, code);
    }

    @Test
    void valuesShouldNeverBecomeStatements() {
        String hostile = "x') OR 1=1; DROP TABLE specstar_meta; --";

        assertThat(client.json(qb("QB['title'] == \"" + hostile + "\""))).isEmpty();
        assertThat(client.json(qb("QB[\"" + hostile + "\"].exists(False)")).size())
                .isEqualTo(ISSUES);
        assertThat(client.json("/issue/count").intValue()).isEqualTo(ISSUES);
    }

    @Test
    void exportShouldTakeExpressions() {
        byte[] archive = succeeded(client.get("/issue/export?qb=" + inPath("QB['points'] == 7")))
                .body();

        String text = new String(archive, UTF_8);
        assertThat(text).contains("ModelStartRecord");
        assertThat(archive.length).isLessThan(client.export("issue").length / 5);
    }
}
