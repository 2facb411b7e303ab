package org.specstar.benchmarks.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.specstar.payload.Checksum;
import org.specstar.payload.DataHash;
import org.specstar.payload.PayloadCodec;
import org.specstar.tracker.Issue;

/** What is done to each payload that comes in or goes out. */
public class PayloadBenchmark extends HotPath {
    private PayloadCodec<Issue> codec = SampleIssue.model().codec();
    private byte[] json = SampleIssue.json();
    private Issue issue = codec.decode(json);

    @Benchmark
    public Object decode() {
        return codec.decode(json);
    }

    @Benchmark
    public Object encode() {
        return codec.encode(issue);
    }

    @Benchmark
    public Object indexedValues() {
        return codec.indexedJson(issue);
    }

    @Benchmark
    public Object hash() {
        return DataHash.of(json);
    }

    @Benchmark
    public Object checksum() {
        return Checksum.of(json);
    }
}
