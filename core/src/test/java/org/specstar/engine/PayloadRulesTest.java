package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.ConstraintChecker;
import org.specstar.constraint.ConstraintViolationException;
import org.specstar.constraint.PayloadViolationsException;
import org.specstar.constraint.Violation;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Announcer;
import org.specstar.id.IdGenerator;
import org.specstar.id.ResourceId;
import org.specstar.patch.PatchParser;
import org.specstar.payload.Encoding;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.precondition.Precondition;
import org.specstar.resource.Visibility;
import org.specstar.schema.ModelDeclaration;
import org.specstar.search.Condition;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Written;

/** What a declaration demands of payloads beyond their shape, and how it has them stored. */
class PayloadRulesTest {
    private static Task task(String title) {
        return new Task(title, null, 0, List.of());
    }

    private static EngineFixture fixture(Consumer<ModelDeclaration<Task>> settings) {
        return new EngineFixture(Announcer.SILENT, settings);
    }

    @Test
    void everyValidatorShouldSayWhatIsWrong() {
        Resources<Task> tasks = fixture(model -> model.check(task -> task.points() >= 0, "points must not be negative")
                        .validator(task -> task.title().isEmpty()
                                ? List.of(new Violation("/title", "must not be empty"))
                                : List.of()))
                .resources();

        assertThatThrownBy(() -> tasks.create(new Task("", null, -1, List.of())))
                .hasMessage("points must not be negative; must not be empty")
                .isInstanceOfSatisfying(
                        PayloadViolationsException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("", "/title"));
        assertThat(tasks.count(Condition.EVERYTHING)).isZero();
    }

    @Test
    void aValidatorMayThrow() {
        Resources<Task> tasks = fixture(model -> model.validator(task -> {
                    throw new IllegalArgumentException("never");
                }))
                .resources();

        assertThatThrownBy(() -> tasks.create(task("a")))
                .isInstanceOf(PayloadViolationsException.class)
                .hasMessage("never");
    }

    @Test
    void aValidatorShouldSeeWhatAPatchMakes() {
        Resources<Task> tasks = fixture(model -> model.check(task -> task.points() < 5, "too many points"))
                .resources();
        ResourceId id = tasks.create(task("a")).resourceId();

        assertThatThrownBy(() -> tasks.patch(id, PatchParser.mergePatch("{\"points\":5}".getBytes(UTF_8))))
                .hasMessage("too many points");
        assertThat(tasks.get(id).info().id().number()).isEqualTo(1);
    }

    @Test
    void unknownFieldsShouldBeRefusedWhereTheyAreForbidden() {
        EngineFixture strict = fixture(ModelDeclaration::forbidUnknownFields);
        EngineFixture lenient = new EngineFixture();

        assertThatThrownBy(() -> strict.created("{\"title\":\"a\",\"colour\":\"red\"}"))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("colour");
        assertThat(lenient.created("{\"title\":\"a\",\"colour\":\"red\"}").text())
                .isNotEmpty();
    }

    @Test
    void aCheckerShouldBeAskedWheneverAPayloadBecomesAHead() {
        List<Optional<ResourceId>> asked = new ArrayList<>();
        Resources<Task> tasks = fixture(model -> model.constraint((task, self) -> asked.add(self)))
                .resources();

        Written first = tasks.create(task("a"));
        ResourceId id = first.resourceId();
        tasks.update(id, task("b"));
        tasks.switchTo(first.revisionId());
        tasks.delete(id);
        tasks.restore(id);

        assertThat(asked).containsExactly(Optional.empty(), Optional.of(id), Optional.of(id), Optional.of(id));
    }

    @Test
    void aCheckerShouldRefuseTheWrite() {
        Resources<Task> tasks = fixture(model -> model.constraint((task, self) -> {
                    if (task.title().equals("taken")) {
                        throw new ConstraintViolationException("That title is taken.");
                    }
                }))
                .resources();
        ResourceId id = tasks.create(task("a")).resourceId();

        assertThatThrownBy(() -> tasks.update(id, task("taken"))).hasMessage("That title is taken.");
        assertThat(tasks.get(id).data().title()).isEqualTo("a");
    }

    @Test
    void aCheckerShouldBeLeftOutWhereAChangeDoesNotConcernIt() {
        List<String> asked = new ArrayList<>();
        ConstraintChecker<Task> ofTitles = new ConstraintChecker<>() {
            @Override
            public void check(Task payload, Optional<ResourceId> self) {
                asked.add(payload.title());
            }

            @Override
            public boolean concerns(Task before, Task after) {
                return !before.title().equals(after.title());
            }
        };
        Resources<Task> tasks = fixture(model -> model.constraint(ofTitles)).resources();
        ResourceId id = tasks.create(task("a")).resourceId();

        tasks.update(id, new Task("a", null, 1, List.of()));
        tasks.update(id, new Task("b", null, 1, List.of()));

        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void numberedIdsShouldCountAndPassOverTakenOnes() {
        EngineFixture fixture = fixture(model -> model.idGenerator(IdGenerator.numbered("task-%04d")));
        Resources<Task> tasks = fixture.resources();

        String first = tasks.create(task("a")).resourceId().text();
        for (int number = 2; number <= 9; number++) {
            tasks.create(task("given"), Creation.PLAIN.withId(new ResourceId("task-000" + number)));
        }
        ResourceId next = tasks.create(task("b")).resourceId();

        assertThat(first).isEqualTo("task-0001");
        assertThat(Integer.parseInt(next.text().substring(5))).isGreaterThan(9);
        assertThat(tasks.get(next).data().title()).isEqualTo("b");
    }

    @Test
    void messagePackShouldBeStoredAndReadAsJson() {
        EngineFixture fixture = fixture(model -> model.encoding(Encoding.MSGPACK));
        ResourceId id = fixture.created("{\"title\":\"a\",\"tags\":[\"x\"]}");

        byte[] stored = fixture.storage()
                .revisions(fixture.tasks().model().name())
                .find(fixture.resources().meta(id, Visibility.LIVE).headKey())
                .orElseThrow()
                .payload()
                .bytes();

        assertThat(stored[0] & 0xF0).isEqualTo(0x80);
        assertThat(fixture.resources().get(id).data()).isEqualTo(new Task("a", null, 0, List.of("x")));
        assertThat(fixture.reader().head(id.text(), Visibility.LIVE).revision().payload())
                .hasToString("{\"title\":\"a\",\"text\":null,\"points\":0,\"tags\":[\"x\"]}");
    }

    @Test
    void messagePackShouldTakePatchesAndKnowWhatIsUnchanged() {
        EngineFixture fixture = fixture(model -> model.encoding(Encoding.MSGPACK));
        ResourceId id = fixture.created("{\"title\":\"a\"}");

        Written same = fixture.updated(id, Content.json("{\"title\":\"a\"}".getBytes(UTF_8)));
        Written patched = fixture.updated(id, Content.patch(PatchParser.mergePatch("{\"points\":3}".getBytes(UTF_8))));

        assertThat(same.revisionId().number()).isEqualTo(1);
        assertThat(patched.revisionId().number()).isEqualTo(2);
        assertThat(fixture.resources().get(id).data().points()).isEqualTo(3);
        assertThat(fixture.write(() -> fixture.writer()
                                .update(id, Content.change(task -> task), Precondition.NONE, fixture.caller("bob")))
                        .revisionId()
                        .number())
                .isEqualTo(2);
    }
}
