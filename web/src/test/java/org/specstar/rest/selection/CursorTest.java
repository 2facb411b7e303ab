package org.specstar.rest.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.selection.SelectionFixture.body;
import static org.specstar.rest.selection.SelectionFixture.query;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.rest.problem.ParameterException;
import org.specstar.schema.RegisteredModel;
import org.specstar.search.MetaField;
import org.specstar.search.Operand;
import org.specstar.search.Position;
import org.specstar.search.Sort;

class CursorTest {
    private static final RegisteredModel<?> MODEL = new EngineFixture().tasks().model();
    private static final List<Sort> SORTS =
            List.of(Sort.ascending(Operand.field("title")), Sort.descending(Operand.meta(MetaField.CREATED_TIME)));
    private static final Position POSITION = new Position(List.of("3Grüße \uD83D\uDE00", "1767225600000000"), 42);

    private static Fingerprint asked(String... words) {
        return Fingerprint.of(MODEL, query(words));
    }

    private static String cursor(Position position, Fingerprint fingerprint) {
        return Cursor.text(position, fingerprint).orElseThrow();
    }

    @Test
    void placeShouldComeBack() {
        String cursor = cursor(POSITION, asked("qb", "QB['a'] > 1"));

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, asked("qb", "QB['a'] > 1", "limit", "7", "cursor", "x"), SORTS))
                .isEqualTo(POSITION);
    }

    @Test
    void bodyAndQueryShouldShareTheirCursors() {
        String cursor =
                cursor(POSITION, asked("conditions", "[ ]", "created_bys", "b", "created_bys", "a", "is_deleted", "1"));

        assertThat(Cursor.read(
                        cursor,
                        Fingerprint.of(
                                MODEL, body("{'is_deleted':true,'created_bys':['a','b'],'conditions':[],'limit':3}")),
                        SORTS))
                .isEqualTo(POSITION);
    }

    @Test
    void cursorOfAnotherSearchShouldBeRefusedWithTheCure() {
        String cursor = cursor(POSITION, asked("qb", "QB['a'] > 1"));

        assertThatThrownBy(() -> Cursor.read(cursor, asked("qb", "QB['a'] > 2"), SORTS))
                .isInstanceOf(ParameterException.class)
                .hasMessage("The cursor is not one of this search. Take it from X-Next-Cursor of a page with the same"
                        + " model, filters and sorts, or leave it out to begin anew.");
        assertThatThrownBy(() -> Cursor.read(cursor, asked("qb", "QB['a'] > 1", "is_deleted", "true"), SORTS))
                .isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> Cursor.read(cursor, asked("sorts", "[]"), SORTS))
                .isInstanceOf(ParameterException.class);
    }

    @Test
    void cursorThatWasChangedShouldBeRefused() {
        String json = new String(Base64.getUrlDecoder().decode(cursor(POSITION, asked())), UTF_8);

        for (String changed : List.of(json.replace(":42", ":43"), json.replace("Gr", "GR"), "{}", "[]", "no", "")) {
            String text = Base64.getUrlEncoder().encodeToString(changed.getBytes(UTF_8));
            assertThatThrownBy(() -> Cursor.read(text, asked(), SORTS)).isInstanceOf(ParameterException.class);
        }
        assertThatThrownBy(() -> Cursor.read("§%!", asked(), SORTS)).isInstanceOf(ParameterException.class);
    }

    @Test
    void cursorThatWasMadeUpShouldNotReachTheStore() {
        String noTime = cursor(new Position(List.of("a", "b"), 1), asked());
        String tooFew = cursor(new Position(List.of("a"), 1), asked());

        assertThatThrownBy(() -> Cursor.read(noTime, asked(), SORTS)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> Cursor.read(tooFew, asked(), SORTS)).isInstanceOf(ParameterException.class);
    }

    @Test
    void cursorThatNoHeaderCanHoldShouldNotBeMade() {
        assertThat(Cursor.text(new Position(List.of("x".repeat(2_000)), 1), asked()))
                .isEmpty();
    }
}
