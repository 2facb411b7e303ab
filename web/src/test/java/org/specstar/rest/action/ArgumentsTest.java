package org.specstar.rest.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.ActionParameters;
import org.specstar.schema.Default;

class ArgumentsTest {
    /** A plain parameter. */
    enum Size {
        SMALL,
        LARGE
    }

    @SuppressWarnings("UnusedMethod")
    static void action(String name, @Default("7") long count, @Nullable Boolean loud, @Default("small") Size size) {}

    private static List<ActionParameter> declared() {
        List<ActionParameter> declared = new ArrayList<>();
        for (Parameter parameter : Arrays.stream(ArgumentsTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("action"))
                .findFirst()
                .orElseThrow()
                .getParameters()) {
            declared.add(ActionParameters.plain(parameter, parameter.getName(), Source.QUERY, "here"));
        }
        return declared;
    }

    private static List<@Nullable Object> read(String... words) {
        return new Arguments(query(words), "", new byte[0]).of(declared());
    }

    @Test
    void valuesShouldBeReadByTheirTypes() {
        assertThat(read("name", "\"a\"", "count", "12", "loud", "true", "size", "large"))
                .containsExactly("\"a\"", 12L, true, Size.LARGE);
    }

    @Test
    void absentValuesShouldTakeTheirDefault() {
        assertThat(read("name", "null")).containsExactly("null", 7L, null, Size.SMALL);
    }

    @Test
    void wrongValuesShouldNameTheirParameter() {
        assertThatThrownBy(() -> read())
                .isInstanceOf(ParameterException.class)
                .hasMessage("Parameter 'name': it is required.");
        assertThatThrownBy(() -> read("name", "a", "count", "many"))
                .hasMessage("Parameter 'count': 'many' is no such value.");
        assertThatThrownBy(() -> read("name", "a", "count", "1.5"))
                .hasMessageStartingWith("Parameter 'count': Expected");
        assertThatThrownBy(() -> read("name", "a", "size", "huge")).hasMessageStartingWith("Parameter 'size': Invalid");
    }
}
