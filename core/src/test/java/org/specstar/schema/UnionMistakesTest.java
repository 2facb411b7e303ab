package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnionMistakesTest {
    sealed interface Odd permits Worded, Open, Same, SameToo, Clash, NoText, Inner {}

    enum Worded implements Odd {
        A
    }

    non-sealed interface Open extends Odd {}

    @Tag("same")
    record Same(String a) implements Odd {}

    @Tag("same")
    record SameToo(String a) implements Odd {}

    record Clash(String type) implements Odd {}

    @Tag("")
    record NoText(String a) implements Odd {}

    @Tagged("kind")
    sealed interface Inner extends Odd permits Leaf {}

    record Leaf(String a) implements Inner {}

    @Test
    void oddUnionsShouldSayWhy() {
        assertThat(mistakes(Odd.class))
                .containsExactly(
                        "Worded: it belongs to the sealed Odd and is no record; make it a record, or a sealed interface of"
                                + " records",
                        "Open: it belongs to the sealed Odd and is no record; make it a record, or a sealed interface of"
                                + " records",
                        "Inner: the interface around it is @Tagged(\"type\"); give both the same tag",
                        "SameToo: another record has the tag 'same' too; give it a @Tag",
                        "Clash: a component has the JSON name 'type' of the tag; give it a @JsonName, or the interface"
                                + " another @Tagged",
                        "NoText: its tag is empty or no text; give it another @Tag");
    }

    @Tagged("a.b")
    sealed interface Paths permits Text, Number, Plain {}

    record Text(@Indexed @DisplayName String at, String free) implements Paths {}

    record Number(@Indexed long at, @DisplayName String name, long free) implements Paths {}

    record Plain(@Nullable String at) implements Paths {}

    @Test
    void fieldsOfOnePathShouldBeAlike() {
        assertThat(mistakes(Paths.class))
                .containsExactly(
                        "Paths: the JSON name 'a.b' is empty or has a dot, a slash, a tilde or a control character; give it"
                                + " another @Tagged",
                        "Number.at: it has the path 'at' of Text.at, but another type or other marks; declare both alike,"
                                + " or give one another @JsonName",
                        "Plain.at: it has the path 'at' of Text.at, but another type or other marks; declare both alike,"
                                + " or give one another @JsonName",
                        "Paths: its records have more than one @DisplayName; give it to fields of one name");
    }

    sealed interface Tree permits Branch, End {}

    record Branch(List<Tree> trees) implements Tree {}

    record End(long n) implements Tree {}

    interface NotSealed {}

    record Holder(NotSealed field) {}

    @Test
    void otherInterfacesShouldSayWhy() {
        assertThat(mistakes(Tree.class))
                .containsExactly("Branch: it contains itself; refer to another resource by its id");
        assertThat(mistakes(NotSealed.class))
                .containsExactly("NotSealed: it is an interface that is not sealed; declare it sealed, with records");
        assertThat(mistakes(Holder.class))
                .singleElement()
                .asString()
                .startsWith("Holder.field: the type NotSealed is not supported;")
                .contains("a sealed interface of records");
    }

    private static List<String> mistakes(Class<?> type) {
        return catchThrowableOfType(DeclarationException.class, () -> PayloadCodecs.compile(type)).mistakes().stream()
                .map(line -> line.replace(UnionMistakesTest.class.getName() + "$", ""))
                .toList();
    }
}
