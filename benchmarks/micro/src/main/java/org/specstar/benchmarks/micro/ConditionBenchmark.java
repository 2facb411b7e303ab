package org.specstar.benchmarks.micro;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowValues;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.Comparison;
import org.specstar.search.Condition;
import org.specstar.search.Evaluation;
import org.specstar.search.Operand;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchedRow;
import org.specstar.search.Value;
import org.specstar.tracker.Issue;

/** Whether a row fulfils a condition: what a store without a language of its own asks of row after row. */
public class ConditionBenchmark extends HotPath {
    private RegisteredModel<Issue> model = SampleIssue.model();
    private SearchFields fields = model.searchFields();
    private ResourceMeta head = SampleIssue.head(model.codec());
    private SearchedRow row = new RowValues(head);
    private Condition condition = new Condition.All(List.of(
            new Condition.Deleted(false),
            new Condition.Compares("status", Comparison.EQ, "open"),
            new Condition.Compares("points", Comparison.GTE, 10),
            new Condition.Contains(Operand.field("tags"), Value.of("bug"))));
    private Evaluation evaluation = Evaluation.of(condition, fields);

    /** Once for each search. */
    @Benchmark
    public Object compile() {
        return Evaluation.of(condition, fields);
    }

    /** On a row whose values have been looked at before. */
    @Benchmark
    public Object evaluate() {
        return evaluation.on(row);
    }

    /** On a row as it comes from the store, whose indexed data are text. */
    @Benchmark
    public Object readAndEvaluate() {
        return evaluation.on(new RowValues(head));
    }
}
