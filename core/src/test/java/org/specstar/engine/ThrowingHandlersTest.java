package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.access.ResourceAction;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Announcer;
import org.specstar.event.Phase;
import org.specstar.event.Subscription;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.Modification;

/**
 * What a handler that throws does to each action. The answers stand in docs/events.md, one row for each phase, and are the
 * same for every action.
 */
class ThrowingHandlersTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    private static final HistoryQuery NEWEST =
            new HistoryQuery(10, 0, Order.NEWEST_FIRST, TimeRange.ALWAYS, "", Ancestry.ALL);

    private final List<String> called = new ArrayList<>();
    private boolean armed;

    /** An action, and how it is asked for. */
    private record Doing(ResourceAction action, Work work) {}

    private interface Work {
        Object on(Resources<Task> tasks, ResourceId id);
    }

    private static List<Doing> doings() {
        return List.of(
                new Doing(ResourceAction.CREATE, (tasks, id) -> tasks.create(task("new"))),
                new Doing(ResourceAction.UPDATE, (tasks, id) -> tasks.update(id, task("new"))),
                new Doing(
                        ResourceAction.PATCH,
                        (tasks, id) -> tasks.patch(id, PatchParser.mergePatch("{\"title\":\"new\"}".getBytes(UTF_8)))),
                new Doing(
                        ResourceAction.MODIFY, (tasks, id) -> tasks.modify(id, Modification.of(RevisionStatus.DRAFT))),
                new Doing(ResourceAction.SWITCH, (tasks, id) -> tasks.switchTo(id.revision(1))),
                new Doing(ResourceAction.DELETE, (tasks, id) -> tasks.delete(id)),
                new Doing(ResourceAction.RESTORE, (tasks, id) -> tasks.restoreAll(everything())),
                new Doing(ResourceAction.PERMANENTLY_DELETE, (tasks, id) -> tasks.purge(id)),
                new Doing(ResourceAction.PRUNE, (tasks, id) -> tasks.prune(id, new Retention.KeepLast(1))),
                new Doing(ResourceAction.GET, (tasks, id) -> tasks.get(id)),
                new Doing(ResourceAction.GET_META, (tasks, id) -> tasks.meta(id, Visibility.LIVE)),
                new Doing(ResourceAction.GET_RESOURCE_REVISION, (tasks, id) -> tasks.get(id.revision(1))),
                new Doing(ResourceAction.LIST_REVISIONS, (tasks, id) -> tasks.history(id, NEWEST)),
                new Doing(ResourceAction.SEARCH_RESOURCES, (tasks, id) -> tasks.list(everything())));
    }

    private static Search everything() {
        return Search.first(10, Condition.EVERYTHING);
    }

    private static Task task(String title) {
        return new Task(title, null, 0, List.of());
    }

    static Stream<Arguments> everyActionAndPhase() {
        return doings().stream()
                .flatMap(doing -> Stream.of(Phase.values()).map(phase -> Arguments.of(doing.action(), phase)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyActionAndPhase")
    void aHandlerThatThrowsShouldDoWhatThePageSays(ResourceAction action, Phase phase) throws IOException {
        Doing doing = doings().stream()
                .filter(one -> one.action() == action)
                .findFirst()
                .orElseThrow();

        assertThat(observed(doing, phase)).isEqualTo(page().get(phase));
    }

    @Test
    void everyPhaseShouldStandOnThePage() throws IOException {
        assertThat(page()).containsOnlyKeys(Phase.values());
    }

    /** What happens when the first of two handlers of a phase throws. */
    private String observed(Doing doing, Phase throwing) {
        EngineFixture fixture = new EngineFixture(Announcer.SILENT, declaration -> {
            for (Phase phase : Phase.values()) {
                declaration.on(Subscription.of(event -> called(phase, throwing, "first"))
                        .at(phase, doing.action()));
                declaration.on(Subscription.of(event -> called(phase, throwing, "second"))
                        .at(phase, doing.action()));
            }
            if (throwing == Phase.ON_FAILURE) {
                // So that there is a failure to be heard of.
                declaration.on(
                        Subscription.of(event -> failIfArmed("the operation")).onSuccess(doing.action()));
            }
        });
        Resources<Task> tasks = fixture.resources();
        ResourceId id = prepared(tasks, doing.action());
        String before = state(fixture, id);
        armed = true;

        Throwable thrown = catchThrowable(() -> doing.work().on(tasks, id));

        armed = false;
        String written = state(fixture, id).equals(before) ? "nothing" : "something";
        return "| " + written + " | " + answered(thrown) + " | " + later(throwing) + " |";
    }

    private void called(Phase phase, Phase throwing, String which) {
        if (!armed) {
            return;
        }
        called.add(which + " " + phase);
        if (phase == throwing && which.equals("first")) {
            failIfArmed("the handler");
        }
    }

    private void failIfArmed(String who) {
        if (armed) {
            throw new IllegalStateException(who);
        }
    }

    private static ResourceId prepared(Resources<Task> tasks, ResourceAction action) {
        ResourceId id = tasks.create(task("one")).resourceId();
        tasks.update(id, task("two"));
        if (action == ResourceAction.RESTORE) {
            tasks.delete(id);
        }
        return id;
    }

    private static String state(EngineFixture fixture, ResourceId id) {
        return fixture.storage().metas(fixture.tasks().model().name()).search(Search.first(10, Condition.EVERYTHING))
                + " "
                + fixture.storage().revisions(fixture.tasks().model().name()).history(id);
    }

    private static String answered(Throwable thrown) {
        String suppressed = thrown.getSuppressed().length == 0 ? "" : ", with that of the handler suppressed";
        return "the error of " + thrown.getMessage() + suppressed;
    }

    /** The handlers that are called after the one that throws, in the words of the page. */
    private String later(Phase throwing) {
        List<String> behind = called.subList(called.indexOf("first " + throwing) + 1, called.size());
        List<String> words = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            boolean first = behind.contains("first " + phase);
            boolean second = behind.contains("second " + phase);
            if (first || second) {
                words.add((first && second ? "all of " : "the others of ") + "`" + word(phase) + "`");
            }
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Phase, String> page() throws IOException {
        Map<Phase, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            for (Phase phase : Phase.values()) {
                String start = "| `" + word(phase) + "` ";
                if (line.startsWith(start)) {
                    rows.put(phase, line.substring(start.length()));
                }
            }
        }
        return rows;
    }
}
