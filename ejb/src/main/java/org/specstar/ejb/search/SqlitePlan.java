package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code EXPLAIN QUERY PLAN}, which have no values. */
final class SqlitePlan {
    private static final Pattern INDEX =
            Pattern.compile("(SEARCH|SCAN) m USING (?:COVERING )?INDEX (\\S+)(?: \\((.*)\\))?");

    /** What comes after it is done with the rows of one page, which {@link PageSql} has put together. */
    private static final String PAGE = "SCAN p0";

    private SqlitePlan() {}

    static Plan read(List<String> lines) {
        List<PlanStep> steps = new ArrayList<>();
        boolean isEither = lines.stream().anyMatch(line -> line.contains("MULTI-INDEX OR"));
        for (String line : lines) {
            Matcher index = INDEX.matcher(line);
            if (index.find()) {
                boolean isFilter = index.group(3) != null && !index.group(3).equals("model=?");
                steps.add(new PlanStep(index.group(2), isFilter, !isEither, false));
            }
        }
        return new Plan(
                steps,
                lines.stream().anyMatch(line -> line.equals("SCAN m")),
                lines.stream().takeWhile(line -> !line.equals(PAGE)).anyMatch(line -> line.contains("FOR ORDER BY")),
                lines);
    }
}
