package org.specstar.ejb.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.id.ResourceId;

/** What writers have noted at the beginning and at the end of each write, also where a kill has cut the last line. */
final class WriteHistory {
    /** Stands for nothing. */
    static final String NONE = "-";

    private static final String BEGUN = "begun";
    private static final String END = "end";
    private static final int WORDS = 6;

    private final Map<String, Write> writes = new LinkedHashMap<>();

    /** What is done to a parcel, or {@code PUT} to a binary alone. */
    enum Operation {
        CREATE,
        UPDATE,
        PATCH,
        DELETE,
        PUT
    }

    /** What a writer was told; nothing if it was killed or the storage failed: it may have happened, once, or not. */
    enum Outcome {
        UNKNOWN,
        ACKNOWLEDGED,
        REFUSED
    }

    /**
     * One write.
     *
     * @param token that no other write has
     * @param content name of the binary that came with it, or {@link #NONE}
     * @param revision number that was acknowledged; 0 if none was
     * @param hash of the payload that was acknowledged, or {@link #NONE}
     */
    record Write(
            String token,
            Operation operation,
            String resource,
            String content,
            Outcome outcome,
            int revision,
            String hash) {
        ResourceId id() {
            return new ResourceId(resource);
        }

        boolean isAcknowledged() {
            return outcome == Outcome.ACKNOWLEDGED;
        }

        /** Whether it makes a revision if it happens. */
        boolean isRevision() {
            return operation != Operation.DELETE && operation != Operation.PUT;
        }
    }

    /** The line of a write that begins. */
    static String begun(String token, Operation operation, String resource, String content) {
        return String.join(" ", BEGUN, token, operation.name(), resource, content, END);
    }

    /** The line of a write that is over. */
    static String ended(String token, Outcome outcome, int revision, String hash) {
        return String.join(" ", outcome.name(), token, Integer.toString(revision), hash, NONE, END);
    }

    static WriteHistory read(Collection<Path> files) {
        WriteHistory history = new WriteHistory();
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(line -> line.split(" "))
                        .filter(words -> words.length == WORDS && words[WORDS - 1].equals(END))
                        .forEach(history::note);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return history;
    }

    private void note(String[] words) {
        if (words[0].equals(BEGUN)) {
            Operation operation = Operation.valueOf(words[2]);
            writes.put(words[1], new Write(words[1], operation, words[3], words[4], Outcome.UNKNOWN, 0, NONE));
        } else {
            writes.computeIfPresent(
                    words[1],
                    (token, write) -> write.outcome() == Outcome.UNKNOWN
                            ? new Write(
                                    token,
                                    write.operation(),
                                    write.resource(),
                                    write.content(),
                                    Outcome.valueOf(words[0]),
                                    Integer.parseInt(words[2]),
                                    words[3])
                            : write);
        }
    }

    Collection<Write> writes() {
        return writes.values();
    }

    Optional<Write> find(String token) {
        return Optional.ofNullable(writes.get(token));
    }

    long count(Outcome outcome) {
        return writes.values().stream()
                .filter(write -> write.outcome() == outcome)
                .count();
    }

    /** Those that concern a resource, by resource. */
    Map<ResourceId, List<Write>> byResource() {
        Map<ResourceId, List<Write>> resources = new LinkedHashMap<>();
        writes.values().stream()
                .filter(write -> write.operation() != Operation.PUT)
                .forEach(write -> resources
                        .computeIfAbsent(write.id(), unknown -> new ArrayList<>())
                        .add(write));
        return resources;
    }
}
