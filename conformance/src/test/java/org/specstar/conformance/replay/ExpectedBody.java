package org.specstar.conformance.replay;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.specstar.conformance.archive.ArchiveReader;
import org.specstar.conformance.http.Answer;
import org.specstar.conformance.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What the body of an answer should be. */
sealed interface ExpectedBody {
    /** Where the body is not as expected; ids and times it agrees with are learned. */
    List<Difference> differences(Answer answer, Translation translation);

    /** A JSON value. */
    record Value(JsonNode json) implements ExpectedBody {
        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            return read(answer, "application/json", found -> JsonComparison.compare(json, found, translation));
        }
    }

    /** A list of JSON values in any order: for what is ordered by ids, which are those of the run. */
    record Unordered(List<JsonNode> items) implements ExpectedBody {
        public Unordered {
            items = List.copyOf(items);
        }

        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            return read(
                    answer,
                    "application/json",
                    found -> found.valueStream().toList().containsAll(items) && found.size() == items.size()
                            ? List.of()
                            : List.of(
                                    new Difference("", "expected in any order %s but got %s".formatted(items, found))));
        }
    }

    /** Text of some other kind, compared to the letter. */
    record Text(String text) implements ExpectedBody {
        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            return translation
                    .learn(text, answer.text())
                    .map(complaint -> List.of(new Difference("", complaint)))
                    .orElse(List.of());
        }
    }

    /**
     * A problem document (RFC 9457). Its five members must be there and fit together; text, code and further members are
     * compared where they are known.
     */
    record Problem(Optional<String> detail, Optional<String> code, Map<String, JsonNode> members)
            implements ExpectedBody {
        public Problem {
            members = Map.copyOf(members);
        }

        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            return read(answer, "application/problem+json", found -> {
                List<Difference> differences = new ArrayList<>(ProblemShape.faults(found, answer.status()));
                detail.ifPresent(text -> differences.addAll(member(found, "detail", text, translation)));
                code.ifPresent(text -> differences.addAll(member(found, "code", text, translation)));
                members.entrySet().stream()
                        .sorted(comparing(Map.Entry::getKey))
                        .forEach(member -> differences.addAll(JsonComparison.compare(
                                "/" + member.getKey(), member.getValue(), found.path(member.getKey()), translation)));
                return differences;
            });
        }

        private static List<Difference> member(JsonNode found, String name, String text, Translation translation) {
            return JsonComparison.compare("/" + name, Json.object().stringNode(text), found.path(name), translation);
        }
    }

    /** The methods that a path has, in the header {@code Allow}; each server has its own way to describe them further. */
    record Methods(Set<String> names) implements ExpectedBody {
        public Methods {
            names = Set.copyOf(names);
        }

        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            String allow = answer.header("Allow").orElse("");
            return new HashSet<>(List.of(allow.split(" *, *"))).equals(names)
                    ? List.of()
                    : List.of(new Difference("", "expected the methods %s but got %s".formatted(names, allow)));
        }
    }

    /** An archive, compared record by record; positions and lengths follow from the content. */
    record Archive(ArrayNode records, String disposition) implements ExpectedBody {
        @Override
        public List<Difference> differences(Answer answer, Translation translation) {
            List<Difference> differences = new ArrayList<>(JsonComparison.compare(
                    "", records, Json.array().addAll(ArchiveReader.records(answer.body())), translation));
            String found = answer.header("Content-Disposition").orElse("none");
            if (!answer.mediaType().equals("application/octet-stream") || !found.equals(disposition)) {
                differences.add(new Difference(
                        "", "expected octets, %s but got %s, %s".formatted(disposition, answer.mediaType(), found)));
            }
            return differences;
        }
    }

    /** Reads the body as JSON of this media type and has it compared. */
    private static List<Difference> read(
            Answer answer, String mediaType, Function<JsonNode, List<Difference>> comparison) {
        if (!answer.mediaType().equals(mediaType)) {
            return List.of(new Difference("", "expected %s but got %s".formatted(mediaType, answer)));
        }
        try {
            return comparison.apply(answer.json());
        } catch (JacksonException broken) {
            return List.of(new Difference("", "not JSON (%s): %s".formatted(broken.getOriginalMessage(), answer)));
        }
    }
}
