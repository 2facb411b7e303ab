package org.specstar.benchmarks;

import java.util.List;
import org.specstar.benchmarks.load.Operation;
import org.specstar.benchmarks.load.Task;
import org.specstar.benchmarks.report.Subject;
import org.specstar.benchmarks.server.ServerProcess;

/**
 * One operation of one subject.
 *
 * @param process of the server that does it: one, or none if it is not known or not the server that does it
 */
record Entry(Subject subject, Operation operation, Task task, List<ServerProcess> process) {
    String text() {
        return operation.text() + (subject.name().equals(Subject.OTHER) ? " (other)" : "");
    }
}
