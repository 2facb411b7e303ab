package org.specstar.transfer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of records under the names they have in archives. */
enum RecordType {
    HEADER("HeaderRecord"),
    MODEL_START("ModelStartRecord"),
    META("MetaRecord"),
    REVISION("RevisionRecord"),
    BLOB("BlobRecord"),
    MODEL_END("ModelEndRecord"),
    EOF("EofRecord");

    /** The key of a record's name; always the first of its map. */
    static final String KEY = "t";

    private static final Map<String, RecordType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(RecordType::wireName, Function.identity()));

    private final String wireName;

    RecordType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Whether such a record is part of a section rather than a mark of its bounds. */
    boolean isContent() {
        return this == META || this == REVISION || this == BLOB;
    }

    /** Reads the kind from the beginning of a record. */
    static RecordType of(Packed head) {
        if (head.mapSize() < 1 || !head.text().equals(KEY)) {
            throw head.invalid("a record does not begin with its type");
        }
        String name = head.text();
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> head.invalid("unknown record type " + InvalidArchiveException.quoted(name)));
    }
}
