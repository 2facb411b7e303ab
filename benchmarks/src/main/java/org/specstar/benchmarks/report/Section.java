package org.specstar.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The measurements that stand together in a table: one storage, as many resources. */
record Section(String storage, long resources) {
    private static Section of(Measurement measurement) {
        return new Section(measurement.subject().storage(), measurement.resources());
    }

    /** In the order in which they were measured. */
    static Map<Section, List<Measurement>> all(Results results) {
        return results.measurements().stream()
                .collect(Collectors.groupingBy(Section::of, LinkedHashMap::new, Collectors.toList()));
    }

    String title() {
        return storage + ", " + Numbers.count(resources) + " resources";
    }
}
