package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.action.ModelAction.Kind;

class ActionsTest {
    /** A payload. */
    record Page(String title) {}

    /** A body. */
    record Draft(String title) {}

    /** No possible body. */
    record Broken(Thread thread) {}

    private static List<String> mistakes(ModelAction<Page> action) {
        return mistakes(List.of(action));
    }

    private static List<String> mistakes(List<ModelAction<Page>> actions) {
        Models models = new Models();
        ModelDeclaration<Page> pages = models.add(Schema.of(Page.class));
        actions.forEach(pages::action);
        return catchThrowableOfType(DeclarationException.class, models::compile).mistakes();
    }

    @Test
    void actionShouldTakeItsLabelFromItsPath() {
        ModelAction<Page> action =
                Actions.create("import-from-url", Draft.class, (draft, caller) -> new Page(draft.title()));

        assertThat(action.label()).isEqualTo("Import From Url");
        assertThat(action.kind()).isEqualTo(Kind.CREATE);
        assertThat(action.parameters())
                .singleElement()
                .extracting(ActionParameter::name, ActionParameter::source)
                .containsExactly("Draft", Source.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "restore",
                "import",
                "count",
                "switch",
                "schema",
                "referrers",
                "prune",
                "search",
                "aggregate"
            })
    void pathsOfRoutesShouldBeRefused(String path) {
        assertThat(mistakes(Actions.update(path, (page, caller) -> page)))
                .singleElement()
                .asString()
                .contains(Page.class.getName(), "'" + path + "' has the path of a route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "/a", "-a", "a/{b}/c", "{b}"})
    void pathsThatAreNoneShouldBeRefused(String path) {
        assertThat(mistakes(Actions.create(path, caller -> new Page("a"))))
                .first()
                .asString()
                .contains("has no possible path");
    }

    @Test
    void pathsShouldBeTakenOnce() {
        ModelAction<Page> update = Actions.update("raise", (page, caller) -> page);
        ModelAction<Page> modify = Actions.modify("raise", (page, caller) -> page);

        assertThat(mistakes(List.of(update, modify)))
                .singleElement()
                .asString()
                .contains("has the path of another action");
    }

    @Test
    void creationsAndChangesShouldNotStandInEachOthersWay() {
        Models models = new Models();
        models.add(Schema.of(Page.class))
                .action(Actions.create("copy", caller -> new Page("a")))
                .action(Actions.update("copy", (page, caller) -> page));

        assertThat(models.compile().all()).hasSize(1);
    }

    @Test
    void parameterOfThePathShouldBeTaken() {
        assertThat(mistakes(Actions.create("of/{kind}", caller -> new Page("a"))))
                .singleElement()
                .asString()
                .contains("takes [] from its path, which names [kind]");
    }

    @Test
    void bodyShouldBeARecordThatCanBeRead() {
        assertThatThrownBy(() -> Actions.create("a", Broken.class, (body, caller) -> new Page("a")))
                .isInstanceOf(DeclarationException.class)
                .hasMessageContaining("Broken.thread");
    }
}
