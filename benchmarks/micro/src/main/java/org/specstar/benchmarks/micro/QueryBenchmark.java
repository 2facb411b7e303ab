package org.specstar.benchmarks.micro;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.openjdk.jmh.annotations.Benchmark;
import org.specstar.payload.JsonValues;
import org.specstar.query.Query;
import org.specstar.query.QueryTime;
import org.specstar.query.expression.QueryParser;
import org.specstar.query.json.ConditionJson;
import org.specstar.query.json.SortJson;
import org.specstar.search.Condition;

/** The same query, as the two ways to write it in a URL bring it. */
public class QueryBenchmark extends HotPath {
    private QueryTime time = QueryTime.utc(Clock.systemUTC());
    private String expression =
            "((QB['status'] == 'open') & (QB['points'] >= 10) & QB['tags'].contains('bug')).sort('-points')";
    private byte[] conditions = bytes("[{\"field_path\":\"status\",\"operator\":\"eq\",\"value\":\"open\"},"
            + "{\"field_path\":\"points\",\"operator\":\"gte\",\"value\":10},"
            + "{\"field_path\":\"tags\",\"operator\":\"contains\",\"value\":\"bug\"}]");
    private byte[] sorts = bytes("[{\"type\":\"data\",\"field_path\":\"points\",\"direction\":\"-\"}]");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The parameter {@code qb}. */
    @Benchmark
    public Object expression() {
        return QueryParser.parse(expression, time);
    }

    /** The parameters {@code data_conditions} and {@code sorts}. */
    @Benchmark
    public Object lists() {
        return Query.of(new Condition.All(ConditionJson.dataConditions(JsonValues.read(conditions))))
                .sort(SortJson.read(JsonValues.read(sorts)));
    }
}
