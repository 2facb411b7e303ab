package org.specstar.query.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.id.ResourceId;
import org.specstar.search.Condition;
import org.specstar.search.Evaluation;
import org.specstar.search.MetaField;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchedRow;
import org.specstar.search.Truth;
import org.specstar.search.Value;
import org.specstar.time.Moment;

/** What expressions find. */
class MeaningTest {
    private static final List<Person> PEOPLE = List.of(
            person("Alice", 25, "Engineering", true, List.of("go", "java"), "2026-11-21T10:00:00Z"),
            person("Bob", 30, "Marketing", true, List.of(), "2026-11-20T23:59:59.999999Z"),
            person("Charlie", 35, "Engineering", false, List.of("java"), "2026-11-16T00:00:00Z"),
            person("David", 28, "Sales", true, null, "2026-11-01T00:00:00Z"),
            person("Eve", null, "", true, List.of("go", "rust", ""), "2025-12-31T23:59:59Z"));

    private static Person person(
            String name, @Nullable Integer age, String team, boolean active, @Nullable List<String> tags, String made) {
        Map<String, Value> indexed = new LinkedHashMap<>();
        indexed.put("name", Value.of(name));
        indexed.put("age", Value.of(age));
        indexed.put("team", Value.of(team));
        indexed.put("active", Value.of(active));
        if (tags != null) {
            indexed.put("tags", Value.of(tags));
        }
        return new Person(name, indexed, Moment.parse(made).orElseThrow());
    }

    private record Person(String name, Map<String, Value> indexed, Moment created) implements SearchedRow {
        @Override
        public ResourceId id() {
            return new ResourceId("person:" + name);
        }

        @Override
        public Optional<Value> meta(MetaField field) {
            return field == MetaField.CREATED_TIME ? Optional.of(new Value.Time(created)) : Optional.empty();
        }

        @Override
        public Optional<Value> indexed(String path) {
            return Optional.ofNullable(indexed.get(path));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "QB.all();Alice Bob Charlie David Eve",
                "QB['age'].between(25, 30);Alice Bob David",
                "28 <= QB['age'] < 35;Bob David",
                "~QB['active'].eq(True);Charlie",
                "QB['age'];Alice Bob Charlie David",
                "~QB['age'];Eve",
                "QB['age'] != 25;Bob Charlie David",
                "~(QB['age'] == 25);Bob Charlie David",
                "QB['age'].not_in([25, 30]);Charlie David",
                "QB['age'].is_null();Eve",
                "QB['tags'];Alice Charlie Eve",
                "~QB['tags'];Bob",
                "QB['tags'].exists(False);David",
                "QB['tags'].isna();David",
                "QB['tags'].length() > 1;Alice Eve",
                "QB['tags'].length() == 0;Bob",
                "QB['tags'].length();Alice Charlie Eve",
                "QB['tags'].contains('java');Alice Charlie",
                "QB['tags'].contains_any(['rust', 'java']);Alice Charlie Eve",
                "QB['tags'].contains_any([]);``",
                "QB['tags'].any().icontains('JA');Alice Charlie",
                "QB['tags'].all().eq('java');Bob Charlie",
                "QB['tags'].any().ne('java');Alice Eve",
                "QB['team'].is_empty();Eve",
                "QB['team'].is_blank() | (QB['name'] == 'Bob');Bob Eve",
                "QB['name'].like('%li%');Alice Charlie",
                "QB['name'].like('_li%');Alice",
                "QB['name'].istarts_with('a') | QB['name'].iends_with('E') & (QB['age'] > 30);Alice Charlie",
                "QB['name'] % '^[A-C]' & ~QB['name'].not_contains('o');Bob",
                "QB['age'] << 25;``",
                "QB['missing'] == 1;``",
                "~(QB['missing'] == 1);``",
                "(QB['missing'] == 1) | (QB['age'] == 25);Alice",
                "QB.created_time().today();Alice",
                "QB.created_time().yesterday();Bob",
                "QB.created_time().this_week();Alice Bob Charlie",
                "QB.created_time().this_month();Alice Bob Charlie David",
                "QB.created_time().this_year();Alice Bob Charlie David",
                "QB.created_time().last_n_days(2);Alice Bob",
                "QB.created_time() >= dt.datetime(2026, 11, 16);Alice Bob Charlie",
                "QB['created_time'] < '2026-01-01';Eve"
            })
    void expressionShouldFind(String expression, String names) {
        Condition condition = QueryParser.parse(expression, Expressions.NOW).condition();

        List<String> found = PEOPLE.stream()
                .filter(person -> Evaluation.of(condition, person, SearchFields.NONE) == Truth.TRUE)
                .map(Person::name)
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(names);
    }
}
