package org.specstar.ejb.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.action.CreateAction;
import org.specstar.action.Param;
import org.specstar.action.UpdateAction;
import org.specstar.id.ModelName;
import org.specstar.revision.RevisionInfo;

class BeanActionsTest {
    private static final ModelName DOOR = new ModelName("door");

    /** A payload. */
    public record Door(String color) {}

    /** Whatever can be wrong with an action. */
    @SuppressWarnings("NullAway")
    static final class Wrong {
        @CreateAction(model = "gate")
        public Door unknownModel() {
            return new Door("a");
        }

        @CreateAction
        public String otherReturn() {
            return "a";
        }

        @CreateAction(model = "door")
        public String otherReturnOfAModel() {
            return "a";
        }

        @CreateAction
        Door hidden() {
            return new Door("a");
        }

        @CreateAction
        public Door twoBodies(Door one, Door two) {
            return two;
        }

        @CreateAction
        public Door oddParameter(@Param("at") Thread thread) {
            return new Door(thread.getName());
        }

        @CreateAction
        public Door stateOfNothing(RevisionInfo head, Caller caller) {
            return new Door(head.toString());
        }

        @UpdateAction
        public Optional<Door> right(Door current) {
            return Optional.of(current);
        }
    }

    private static BeanActions actions(String... names) {
        List<ActionMethod> methods = Arrays.stream(Wrong.class.getDeclaredMethods())
                .filter(method -> List.of(names).contains(method.getName()))
                .flatMap(method -> ActionMethod.of(method, arguments -> arguments).stream())
                .toList();
        return new BeanActions(methods);
    }

    private static String mistake(String name) {
        BeanActions actions = actions(name);
        assertThat(actions.of(Door.class, DOOR)).isEmpty();
        assertThat(actions.mistakes()).hasSize(1);
        return actions.mistakes().get(0);
    }

    @Test
    void mistakesShouldNameMethodAndCure() {
        assertThat(mistake("unknownModel")).contains("Wrong.unknownModel", "no model 'gate'");
        assertThat(mistake("otherReturn")).contains("no model has what it returns");
        assertThat(mistake("otherReturnOfAModel")).contains("returns java.lang.String; return", "Optional");
        assertThat(mistake("hidden")).contains("not a public method");
        assertThat(mistake("twoBodies")).contains("two parameters are the body");
        assertThat(mistake("oddParameter")).contains("parameter 'at'", "java.lang.Thread");
        assertThat(mistake("stateOfNothing")).contains("a new resource has no RevisionInfo");
    }

    @Test
    void actionOfSeveralModelsShouldNameOne() {
        BeanActions actions = actions("right");

        assertThat(actions.of(Door.class, DOOR)).hasSize(1);
        assertThat(actions.of(Door.class, new ModelName("portal"))).hasSize(1);
        assertThat(actions.mistakes()).singleElement().asString().contains("[door, portal]", "name one of them");
    }
}
