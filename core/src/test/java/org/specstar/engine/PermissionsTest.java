package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.specstar.access.PermissionChecker;
import org.specstar.access.PermissionChecker.Decision;
import org.specstar.access.PermissionDeniedException;
import org.specstar.access.ResourceAction;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Announcer;
import org.specstar.event.Subscription;
import org.specstar.history.HistoryQuery;
import org.specstar.history.HistoryQuery.Ancestry;
import org.specstar.history.HistoryQuery.Order;
import org.specstar.history.HistoryQuery.TimeRange;
import org.specstar.id.IdSource;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.resource.Visibility;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionStatus;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;
import org.specstar.write.Modification;

class PermissionsTest {
    private static final ResourceId ID = new ResourceId("task:1");
    private static final Task TASK = new Task("a", null, 0, List.of());
    private static final Search ALL = Search.first(10, Condition.EVERYTHING);

    private final List<PermissionChecker.Request> asked = new ArrayList<>();

    static Stream<Arguments> everyOperation() {
        return Stream.of(
                operation(ResourceAction.CREATE, tasks -> tasks.create(TASK)),
                operation(ResourceAction.CREATE, tasks -> tasks.createOrUpdate(ID, TASK)),
                operation(ResourceAction.GET, tasks -> tasks.get(ID)),
                operation(ResourceAction.GET, tasks -> tasks.find(ID)),
                operation(ResourceAction.GET_RESOURCE_REVISION, tasks -> tasks.get(ID.revision(1))),
                operation(
                        ResourceAction.GET_RESOURCE_REVISION,
                        tasks -> tasks.difference(ID.revision(1), ID.revision(2))),
                operation(ResourceAction.GET_META, tasks -> tasks.meta(ID, Visibility.LIVE)),
                operation(
                        ResourceAction.LIST_REVISIONS,
                        tasks -> tasks.history(
                                ID, new HistoryQuery(1, 0, Order.NEWEST_FIRST, TimeRange.ALWAYS, "", Ancestry.ALL))),
                operation(ResourceAction.SEARCH_RESOURCES, tasks -> tasks.list(ALL)),
                operation(ResourceAction.SEARCH_RESOURCES, tasks -> tasks.count(Condition.EVERYTHING)),
                operation(ResourceAction.UPDATE, tasks -> tasks.update(ID, TASK)),
                operation(ResourceAction.PATCH, tasks -> tasks.patch(ID, PatchParser.mergePatch("{}".getBytes(UTF_8)))),
                operation(ResourceAction.MODIFY, tasks -> tasks.modify(ID, Modification.of(RevisionStatus.DRAFT))),
                operation(ResourceAction.SWITCH, tasks -> tasks.switchTo(ID.revision(1))),
                operation(ResourceAction.DELETE, tasks -> tasks.delete(ID)),
                operation(ResourceAction.DELETE, tasks -> tasks.deleteAll(ALL)),
                operation(ResourceAction.RESTORE, tasks -> tasks.restore(ID)),
                operation(ResourceAction.RESTORE, tasks -> tasks.restoreAll(ALL)),
                operation(ResourceAction.PERMANENTLY_DELETE, tasks -> tasks.purge(ID)),
                operation(ResourceAction.PRUNE, tasks -> tasks.prune(ID, new Retention.KeepLast(1))));
    }

    private static Arguments operation(ResourceAction action, Function<Resources<Task>, Object> work) {
        return Arguments.of(action, work);
    }

    /** Nothing exists: whoever may do nothing is not even told that. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOperation")
    void everyOperationShouldAskOnceAndFirst(ResourceAction action, Function<Resources<Task>, Object> work) {
        Resources<Task> tasks = tasks(request -> {
            asked.add(request);
            return Decision.NOT_APPLICABLE;
        });

        assertThatThrownBy(() -> work.apply(tasks))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessage("Permission denied for user 'anonymous' to perform 'ResourceAction." + action.text()
                        + "' on 'task'");
        assertThat(asked)
                .singleElement()
                .extracting(PermissionChecker.Request::action)
                .isEqualTo(action);
    }

    private Resources<Task> tasks(PermissionChecker checker) {
        return new EngineFixture(Announcer.SILENT, declaration -> declaration.permission(checker)).resources();
    }

    @Test
    void aPatchShouldAskForNothingButThePatch() {
        Resources<Task> tasks = tasks(request -> {
            asked.add(request);
            return Decision.ALLOW;
        });
        ResourceId id = tasks.create(TASK).resourceId();
        asked.clear();

        tasks.patch(id, PatchParser.mergePatch("{\"title\":\"b\"}".getBytes(UTF_8)));

        assertThat(asked).extracting(PermissionChecker.Request::action).containsExactly(ResourceAction.PATCH);
    }

    @Test
    void theCheckerShouldBeAskedBeforeAnyHandler() {
        List<String> order = new ArrayList<>();
        Resources<Task> tasks = new EngineFixture(
                        Announcer.SILENT,
                        declaration -> declaration
                                .on(Subscription.of(event -> order.add("handler"))
                                        .before())
                                .permission(request -> {
                                    order.add("checker");
                                    return Decision.ALLOW;
                                }))
                .resources();

        tasks.create(TASK);

        assertThat(order).containsExactly("checker", "handler");
    }

    @Test
    void theModelsOwnCheckerShouldWin() {
        Models models = new Models();
        models.permission(request -> Decision.DENY);
        models.add(Schema.of(Task.class)).permission(request -> Decision.ALLOW);
        LocalUnits units = new LocalUnits();
        Engine engine =
                new Engine(models.compile(), new MemoryStorage(units), units, Announcer.SILENT, IdSource.random());

        Resources<Task> tasks = engine.resources(Task.class, () -> new EngineFixture().caller("ann"));

        assertThat(tasks.create(TASK).revisionId().number()).isEqualTo(1);
    }
}
