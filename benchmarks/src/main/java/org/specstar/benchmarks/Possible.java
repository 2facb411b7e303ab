package org.specstar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.specstar.benchmarks.load.WrongAnswerException;
import org.specstar.benchmarks.report.Subject;

/** Tries each operation once. What the other server does not have is left out; what ours does not have is an error. */
final class Possible {
    private Possible() {}

    static List<Entry> of(List<Entry> entries, PrintStream out) throws IOException {
        List<Entry> possible = new ArrayList<>();
        for (Entry entry : entries) {
            if (isPossible(entry, out)) {
                possible.add(entry);
            }
        }
        return possible;
    }

    private static boolean isPossible(Entry entry, PrintStream out) throws IOException {
        try {
            entry.task().once();
            return true;
        } catch (WrongAnswerException e) {
            if (!e.saysUnknown() || !entry.subject().name().equals(Subject.OTHER)) {
                throw e;
            }
            out.println("  without " + entry.text() + ": " + e.getMessage());
            return false;
        }
    }
}
