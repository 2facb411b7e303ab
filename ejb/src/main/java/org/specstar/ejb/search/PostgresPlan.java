package org.specstar.ejb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code EXPLAIN}. */
final class PostgresPlan {
    private static final Pattern INDEX =
            Pattern.compile("(Bitmap )?Index(?: Only)? Scan(?: Backward)? (?:using|on) (\\S+)");
    private static final Pattern VALUES =
            Pattern.compile("E?'(?:[^']|'')*'|(?<![\\w.\"])-?\\d+(?:\\.\\d+)?(?![\\w.\"])");
    private static final Pattern MODEL_ALONE = Pattern.compile("Index Cond: \\(model = \\S+\\)");

    private PostgresPlan() {}

    static Plan read(List<String> lines) {
        List<PlanStep> steps = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher index = INDEX.matcher(lines.get(at));
            if (index.find()) {
                steps.add(step(index, details(lines, at + 1)));
            }
        }
        return new Plan(
                steps,
                lines.stream().anyMatch(line -> line.contains("Seq Scan on specstar_meta")),
                lines.stream().anyMatch(line -> line.contains("Sort Key: ")),
                lines.stream().map(PostgresPlan::masked).toList());
    }

    /** What is said of one step, up to the next. */
    private static List<String> details(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).contains("->")) {
            to++;
        }
        return lines.subList(from, to);
    }

    private static PlanStep step(Matcher index, List<String> details) {
        boolean isBitmap = index.group(1) != null;
        boolean isFilter = details.stream()
                .filter(line -> line.contains("Index Cond: "))
                .anyMatch(line -> !MODEL_ALONE.matcher(line.strip()).matches());
        boolean isFollowed = details.stream().anyMatch(line -> line.contains("Filter: "));
        return new PlanStep(index.group(2), isFilter || isBitmap, !isBitmap, isFollowed);
    }

    static String masked(String line) {
        return VALUES.matcher(line).replaceAll("?");
    }
}
