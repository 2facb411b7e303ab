package org.specstar.rest.action;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.access.PermissionChecker.Decision;
import org.specstar.access.PermissionDeniedException;
import org.specstar.access.ResourceAction;
import org.specstar.action.ActionRefusedException;
import org.specstar.engine.ModelEngine;
import org.specstar.event.Subscription;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.Precondition.ExpectedRevision;
import org.specstar.precondition.PreconditionFailedException;
import org.specstar.resource.ResourceGoneException;
import org.specstar.rest.EngineOf;
import org.specstar.rest.write.Act;
import org.specstar.rest.write.Outcome;
import org.specstar.schema.Actions;
import org.specstar.schema.Models;
import org.specstar.schema.RouteTemplate;
import org.specstar.schema.Schema;
import org.specstar.search.Condition;
import org.specstar.search.Search;
import org.specstar.write.CannotModifyException;

class PerformanceTest {
    /** A payload. */
    record Page(String title, long views) {}

    /** A body. */
    record Draft(String title) {}

    private final EngineOf engine = new EngineOf(PerformanceTest::declare);
    private final ModelEngine<?> pages = engine.engine().model("page");

    private static void declare(Models models) {
        models.add(Schema.of(Page.class))
                .check(page -> page.views() < 3, "too many views")
                .permission(asked -> asked.caller().user().equals("eve") ? Decision.DENY : Decision.ALLOW)
                .on(Subscription.of(event -> {
                            throw new IllegalStateException("heard");
                        })
                        .before(ResourceAction.DELETE))
                .action(Actions.create(
                        "quick", Draft.class, (draft, caller) -> new Page(draft.title() + " by " + caller.user(), 0)))
                .action(Actions.create("nothing", caller -> null))
                .action(Actions.update("view", (page, caller) -> new Page(page.title(), page.views() + 1)))
                .action(Actions.update("rename", Draft.class, (page, draft, caller) -> renamed(page, draft)))
                .action(Actions.modify("reset", (page, caller) -> new Page(page.title(), 0)));
    }

    private static @Nullable Page renamed(Page page, Draft draft) {
        if (draft.title().isEmpty()) {
            throw new IllegalArgumentException("a page needs a title");
        }
        return draft.title().equals(page.title()) ? null : new Page(draft.title(), page.views());
    }

    private Outcome make(String user, String segment, String body) {
        return perform(Performance.ofMaking(pages, segment).orElseThrow(), user, Precondition.NONE, body);
    }

    private Outcome change(ResourceId id, String path, Precondition required, String body) {
        return perform(Performance.ofChange(pages, path, "", () -> id).orElseThrow(), "ann", required, body);
    }

    private Outcome perform(Performance<?> performance, String user, Precondition required, String body) {
        var prepared = performance.prepared(query(), body.getBytes(UTF_8));
        return engine.write(() -> prepared.apply(new Act(engine.caller(user), required)));
    }

    private ResourceId created(String title) {
        return engine.resources(Page.class).create(new Page(title, 0)).resourceId();
    }

    private Page page(ResourceId id) {
        return engine.resources(Page.class).get(id).data();
    }

    @Test
    void actionShouldMakeAResource() {
        Outcome outcome = make("ann", "quick", "{\"title\":\"a\"}");

        assertThat(new String(outcome.body(), UTF_8)).startsWith("{\"uid\":").contains("\"created_by\":\"ann\"");
        assertThat(outcome.tag()).isNotEmpty();
        assertThat(engine.resources(Page.class).list(Search.first(5, Condition.EVERYTHING)))
                .extracting(revision -> revision.data())
                .isEqualTo(List.of(new Page("a by ann", 0)));
    }

    @Test
    void actionThatGivesNothingShouldWriteNothing() {
        ResourceId id = created("a");

        assertThat(make("ann", "nothing", "")).isSameAs(Outcome.NOTHING);
        assertThat(change(id, "rename", Precondition.NONE, "{\"title\":\"a\"}")).isSameAs(Outcome.NOTHING);
        assertThat(new String(Outcome.NOTHING.body(), UTF_8)).isEqualTo("null");
        assertThat(engine.resources(Page.class).get(id).info().id().number()).isEqualTo(1);
    }

    @Test
    void actionShouldChangeTheResourceItSees() {
        ResourceId id = created("a");

        change(id, "view", Precondition.NONE, "");
        change(id, "view", Precondition.NONE, "");

        assertThat(page(id)).isEqualTo(new Page("a", 2));
        assertThat(engine.resources(Page.class).get(id).info().id().number()).isEqualTo(3);
        assertThatThrownBy(() -> change(id, "view", Precondition.NONE, "")).hasMessage("too many views");
    }

    @Test
    void changeShouldHoldPreconditions() {
        ResourceId id = created("a");
        Precondition other = new ExpectedRevision(id.revision(7).text());

        assertThatThrownBy(() -> change(id, "view", other, "")).isInstanceOf(PreconditionFailedException.class);
        assertThat(page(id).views()).isZero();
    }

    @Test
    void onlyADraftShouldBeModified() {
        ResourceId id = created("a");

        assertThat(change(id, "view", Precondition.NONE, "")).isNotNull();
        assertThatThrownBy(() -> change(id, "reset", Precondition.NONE, "")).isInstanceOf(CannotModifyException.class);
    }

    @Test
    void refusalOfTheActionShouldBeTheCallersMistake() {
        ResourceId id = created("a");

        assertThatThrownBy(() -> change(id, "rename", Precondition.NONE, "{\"title\":\"\"}"))
                .isInstanceOf(ActionRefusedException.class)
                .hasMessage("a page needs a title");
        assertThatThrownBy(() -> make("ann", "quick", "{}")).hasMessage("Object missing required field `title`");
    }

    @Test
    void callerShouldNeedThePermissionOfTheWrite() {
        assertThatThrownBy(() -> make("eve", "quick", "{\"title\":\"a\"}"))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("ResourceAction.create");
    }

    @Test
    void deletedResourceShouldBeGone() {
        EngineOf plain = new EngineOf(models ->
                models.add(Schema.of(Page.class)).action(Actions.<Page>update("view", (page, caller) -> page)));
        ResourceId id = plain.resources(Page.class).create(new Page("a", 0)).resourceId();
        plain.resources(Page.class).delete(id);
        Performance<?> view = Performance.ofChange(plain.engine().model("page"), "view", "", () -> id)
                .orElseThrow();
        var prepared = view.prepared(query(), new byte[0]);

        assertThatThrownBy(() -> plain.write(() -> prepared.apply(new Act(plain.caller("ann"), Precondition.NONE))))
                .isInstanceOf(ResourceGoneException.class);
    }

    @Test
    void unknownPathsShouldBeNoActions() {
        EngineOf without = new EngineOf(models -> models.add(Schema.of(Page.class))
                .without(RouteTemplate.ACTIONS)
                .action(Actions.<Page>create("nothing", caller -> null)));

        assertThat(Performance.ofMaking(pages, "view")).isEmpty();
        assertThat(Performance.ofMaking(pages, "quick", "x")).isEmpty();
        assertThat(Performance.ofChange(pages, "quick", "", () -> new ResourceId("page:1")))
                .isEmpty();
        assertThat(Performance.ofMaking(without.engine().model("page"), "nothing"))
                .isEmpty();
    }
}
