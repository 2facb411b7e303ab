package org.specstar.integrity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonText;

/** The report of a check: a line of JSON for each finding, and one at the end that sums up. */
public final class FindingLines {
    private FindingLines() {}

    /**
     * Writes the report of a check while it runs. A report without its last line is one of a check that was broken off.
     *
     * @param check runs the check with the observer that writes
     * @param passing called after each resource and each binary; what it throws ends the check
     */
    public static Summary write(OutputStream out, Function<CheckObserver, Summary> check, Runnable passing)
            throws IOException {
        try {
            Summary summary = check.apply(new Writing(out, passing));
            out.write(line(summary));
            return summary;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Writing(OutputStream out, Runnable passing) implements CheckObserver {
        @Override
        public void found(Finding finding) {
            try {
                out.write(line(finding));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void passed() {
            passing.run();
        }
    }

    static byte[] line(Finding finding) {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("kind").text(finding.kind().text());
        member(json, "model", finding.model());
        member(json, "resource_id", finding.resource());
        member(json, "revision_id", finding.revision());
        member(json, "address", finding.address());
        json.name("detail").text(finding.detail());
        return endLine(json);
    }

    private static void member(JsonText json, String name, @Nullable Object value) {
        if (value != null) {
            json.name(name).text(value.toString());
        }
    }

    static byte[] line(Summary summary) {
        JsonText json = beginSummary();
        json.name("clean").bool(summary.clean());
        json.name("findings").number(summary.findings());
        json.name("counts").beginObject();
        for (Map.Entry<FindingKind, Long> count : summary.counts().entrySet()) {
            json.name(count.getKey().text()).number(count.getValue());
        }
        json.endObject();
        json.name("resources").number(summary.resources());
        json.name("revisions").number(summary.revisions());
        json.name("binaries").number(summary.binaries());
        return endLine(json);
    }

    static JsonText beginSummary() {
        JsonText json = new JsonText();
        json.beginObject();
        json.name("kind").text("summary");
        return json;
    }

    static byte[] endLine(JsonText json) {
        byte[] object = json.endObject().toBytes();
        byte[] line = Arrays.copyOf(object, object.length + 1);
        line[object.length] = '\n';
        return line;
    }
}
