package org.specstar.query.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.query.Queries.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ErrorCode;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonValues;
import org.specstar.query.Queries;
import org.specstar.query.Query;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.MetaField;
import org.specstar.search.MetaTime;
import org.specstar.search.MetaUser;
import org.specstar.search.Operand;
import org.specstar.search.Value;
import org.specstar.time.Moment;

class ConditionJsonTest {
    private static @Nullable Object json(String text) {
        return JsonValues.read(text.replace('\'', '"').getBytes(UTF_8));
    }

    private static List<Condition> read(String text) {
        return ConditionJson.conditions(json(text));
    }

    private static InvalidFilterException refusal(String text) {
        return catchThrowableOfType(InvalidFilterException.class, () -> read(text));
    }

    private static Condition leaf(String operator, String value) {
        return read("[{'field_path':'a','operator':'" + operator + "','value':" + value + "}]")
                .get(0);
    }

    @Test
    void operatorsShouldMeanTheFieldsMethods() {
        assertThat(leaf("eq", "1")).isEqualTo(condition(field("a").eq(1)));
        assertThat(leaf("ne", "null")).isEqualTo(condition(field("a").ne(null)));
        assertThat(leaf("gte", "1.5")).isEqualTo(condition(field("a").gte(1.5)));
        assertThat(leaf("contains", "'x'")).isEqualTo(condition(field("a").contains("x")));
        assertThat(leaf("contains_any", "['x','y']"))
                .isEqualTo(condition(field("a").containsAny(List.of("x", "y"))));
        assertThat(leaf("starts_with", "5")).isEqualTo(condition(field("a").startsWith("5")));
        assertThat(leaf("iends_with", "'.X'")).isEqualTo(condition(field("a").iendsWith(".X")));
        assertThat(leaf("in", "[1,2]")).isEqualTo(condition(field("a").in(List.of(1, 2))));
        assertThat(leaf("not_in", "'x'")).isEqualTo(condition(field("a").notIn("x")));
        assertThat(leaf("isna", "false")).isEqualTo(condition(field("a").isna().not()));
        assertThat(leaf("fuzzy", "'x'")).isEqualTo(condition(field("a").fuzzy("x")));
        assertThat(leaf("fuzzy", "{'query':'x','threshold':0.25}"))
                .isEqualTo(condition(field("a").fuzzy("x", 0.25)));
    }

    private static Condition condition(Query query) {
        return query.condition();
    }

    @Test
    void groupsAndTransformsAndQuantifiersShouldNest() {
        List<Condition> conditions = read("""
                [{'type':'DataSearchGroup','operator':'or','conditions':[
                   {'type':'DataSearchCondition','field_path':'a','transform':'len','operator':'gt','value':3},
                   {'operator':'not','conditions':[
                     {'field_path':'tags','quantifier':'any','operator':'eq','value':'x'}]}]},
                 {'field_path':'tags','quantifier':'all','operator':'or','conditions':[
                   {'operator':'eq','value':'x'},{'transform':'len','operator':'lt','value':2}]}]
                """);

        assertThat(conditions)
                .containsExactly(
                        condition(field("a")
                                .length()
                                .gt(3)
                                .or(field("tags").any().eq("x").not())),
                        condition(field("tags")
                                .all()
                                .where(new Condition.Any(List.of(
                                        new Condition.Compares(Operand.ELEMENT, Comparison.EQ, Value.of("x")),
                                        new Condition.Compares(
                                                new Operand.Length(Operand.ELEMENT), Comparison.LT, Value.of(2)))))));
    }

    @Test
    void fieldsOfTheRowShouldComeFirstUnlessDataIsAskedFor() {
        String created = "[{'field_path':'created_by','operator':'eq','value':'ann'}]";
        String data = "[{'field_path':'created_by','source':'data','operator':'eq','value':'ann'}]";

        assertThat(read(created)).containsExactly(condition(Queries.createdBy().eq("ann")));
        assertThat(read(data))
                .containsExactly(condition(Queries.indexed("created_by").eq("ann")));
        assertThat(ConditionJson.dataConditions(json(created)))
                .containsExactly(condition(Queries.indexed("created_by").eq("ann")));
    }

    @Test
    void textsBesideTimesOfTheRowShouldBeTimes() {
        assertThat(read("[{'field_path':'created_time','operator':'gte','value':'2026-03-01T12:00:10'}]"))
                .containsExactly(condition(Queries.createdTime().gte(moment("2026-03-01T12:00:10Z"))));
        assertThat(refusal("[{'field_path':'created_time','operator':'gte','value':'nope'}]"))
                .hasMessage(
                        "Invalid conditions format: Invalid isoformat string: 'nope' is not a time, but created_time"
                                + " is one (conditions[0])");
    }

    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[{'field_path':'a','operator':'like','value':1}]|'like' is not a valid DataSearchOperator|conditions[0].operator",
                "[{'field_path':'a','operator':5,'value':1}]|5 is not a valid DataSearchOperator|conditions[0].operator",
                "[{'field_path':'a'}]|'operator' is missing in conditions[0]|conditions[0]",
                "[{'operator':'eq','value':1}]|'field_path' is missing in conditions[0]|conditions[0]",
                "[{'field_path':'a','operator':'eq'}]|'value' is missing in conditions[0]|conditions[0]",
                "[{'field_path':5,'operator':'eq','value':1}]|'field_path' is no text in conditions[0]|conditions[0].field_path",
                "{'field_path':'a'}|a list is expected|conditions",
                "5|a list is expected|conditions",
                "null|a list is expected|conditions",
                "[1]|an object is expected in conditions[0]|conditions[0]",
                "[{'field_path':'a','operator':'eq','value':1,'x':2}]|'x' is not known in conditions[0]|conditions[0].x",
                "[{'operator':'xor','conditions':[]}]|'xor' is not a valid DataSearchLogicOperator|conditions[0].operator",
                "[{'operator':'and','conditions':[{'field_path':'a','operator':'x','value':1}]}]|'x' is not a valid DataSearchOperator|conditions[0].conditions[0].operator",
                "[{'field_path':'a','operator':'regex','value':'('}]|Invalid regular expression '('|conditions[0].value",
                "[{'field_path':'a','operator':'exists','value':'x'}]|'value' is neither true nor false|conditions[0].value",
                "[{'field_path':'a','operator':'starts_with','value':null}]|a text is needed, got null|conditions[0].value",
                "[{'field_path':'a','operator':'eq','value':{'$time':'x'}}]|Invalid isoformat string: 'x'|conditions[0].value",
                "[{'field_path':'a','operator':'eq','value':1,'transform':'abs'}]|'abs' is not a valid FieldTransform|conditions[0].transform",
                "[{'field_path':'a','operator':'eq','value':1,'quantifier':'some'}]|'some' is not a valid quantifier|conditions[0].quantifier",
                "[{'field_path':'a','operator':'and','conditions':[]}]|'field_path' is not known in conditions[0]|conditions[0].field_path",
                "[{'field_path':'a','quantifier':'any','operator':'and','conditions':[{'field_path':'b','operator':'eq','value':1}]}]|'field_path' is not known in conditions[0].conditions[0]|conditions[0].conditions[0].field_path",
                "[{'field_path':'a','source':'meta','operator':'eq','value':1}]|'a' is not a field of the meta|conditions[0].field_path",
                "[{'field_path':'a','source':'x','operator':'eq','value':1}]|'x' is not a valid source|conditions[0].source",
                "[{'field_path':'a','operator':'eq','value':1,'type':'x'}]|'x' is not a type of conditions[0]|conditions[0].type"
            })
    void refusalShouldSayWhatAndWhere(String json, String problem, String place) {
        InvalidFilterException refusal = refusal(json);

        assertThat(refusal).hasMessageStartingWith("Invalid conditions format: " + problem);
        assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refusal.members()).isEqualTo(Map.of("parameter", "conditions", "place", place));
    }

    @Test
    void refusalOfDataConditionsShouldNameThem() {
        assertThatThrownBy(() -> ConditionJson.dataConditions(json("[{}]")))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessage("Invalid data_conditions format: 'field_path' is missing in data_conditions[0]");
    }

    @Test
    void deepAndLargeFiltersShouldBeRefused() {
        Object deep = Map.of("field_path", "a", "operator", "eq", "value", 1L);
        for (int level = 0; level < 5_000; level++) {
            deep = Map.of("operator", "not", "conditions", List.of(deep));
        }
        Object filters = List.of(deep);

        assertThatThrownBy(() -> ConditionJson.conditions(filters)).hasMessageContaining("deeper than 100 levels");
        assertThat(refusal("[" + "{'field_path':'a','operator':'eq','value':1},".repeat(1_000)
                        + "{'field_path':'a','operator':'eq','value':1}]"))
                .hasMessageContaining("more than 1000 conditions");
    }

    @Test
    void whatHasNoOperatorShouldBeWrittenWithTheOneThatMeansTheSame() {
        Moment moment = moment("2026-03-01T12:00:10Z");
        Condition condition = new Condition.All(List.of(
                new Condition.Deleted(false),
                new Condition.NotBefore(MetaTime.CREATED, moment),
                new Condition.ByUser(MetaUser.CREATED_BY, Set.of("b", "a")),
                new Condition.HeadStatus(Set.of(RevisionStatus.DRAFT)),
                new Condition.HasId(Set.of(new ResourceId("x:1")))));

        String written = ConditionJson.write(condition);

        assertThat(ConditionJson.conditions(JsonValues.read(("[" + written + "]").getBytes(UTF_8))))
                .containsExactly(condition(Queries.isDeleted()
                        .eq(false)
                        .and(Queries.createdTime().gte(moment))
                        .and(Queries.createdBy().in(List.of("a", "b")))
                        .and(Queries.revStatus().in(List.of("draft")))
                        .and(Queries.resourceId().in(List.of("x:1")))));
    }

    @Test
    void indexedFieldNamedLikeOneOfTheRowShouldSaySo() {
        assertThat(ConditionJson.write(condition(Queries.indexed("created_by").eq("ann"))))
                .isEqualTo("{\"field_path\":\"created_by\",\"source\":\"data\",\"operator\":\"eq\",\"value\":\"ann\"}");
        assertThat(MetaField.of("created_by")).isPresent();
    }
}
