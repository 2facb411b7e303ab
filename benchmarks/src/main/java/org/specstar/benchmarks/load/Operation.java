package org.specstar.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured, in the order in which it is: what only reads comes before what changes, then what adds. */
public enum Operation {
    READ(Phase.READING),
    READ_REVISION(Phase.READING),
    LIST(Phase.READING),
    SEARCH(Phase.READING),
    COUNT(Phase.READING),
    WALK(Phase.READING),
    BLOB_DOWN(Phase.READING),
    EXPORT(Phase.READING),
    STATIC_JAXRS(Phase.READING),
    STATIC_SERVLET(Phase.READING),
    RAW_SELECT(Phase.READING),
    COPY_OUT(Phase.READING),
    UPDATE(Phase.CHANGING),
    PATCH(Phase.CHANGING),
    MIXED(Phase.CHANGING),
    BLOB_UP(Phase.CHANGING),
    CREATE(Phase.ADDING),
    IMPORT(Phase.ADDING),
    RAW_INSERT(Phase.ADDING),
    RAW_ROWS(Phase.ADDING),
    INSERT(Phase.ADDING),
    COPY_IN(Phase.ADDING);

    private final Phase phase;

    Operation(Phase phase) {
        this.phase = phase;
    }

    /** When it is measured, so that it finds as many resources as it should. */
    public enum Phase {
        READING,
        CHANGING,
        ADDING
    }

    public Phase phase() {
        return phase;
    }

    /** As options and results name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming all that there are */
    public static Operation of(String text) {
        return Arrays.stream(values())
                .filter(operation -> operation.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no operation '" + text + "' but " + texts(List.of(values()))));
    }

    private static String texts(List<Operation> operations) {
        return operations.stream().map(Operation::text).collect(Collectors.joining(", "));
    }
}
