package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;

/** Marks that cannot work where they stand. */
class MarkMistakesTest {
    record Inner(@Indexed String city, @DisplayName String name) {}

    record UniqueInner(@Unique String a) {}

    record RefInner(@Ref("user") String a) {}

    record Marks(
            @Unique List<String> uniqueList,
            @Unique Inner uniqueRecord,
            @Unique @Nullable Object uniqueAny,
            @Unique Map<String, String> uniqueMap,
            List<UniqueInner> uniqueInside,
            Map<String, RefInner> refInside,
            @Indexed Inner record,
            @Indexed Object any,
            @Indexed List<Inner> records,
            @Indexed Map<String, Object> anyMap,
            @DisplayName long number,
            @DisplayName @Nullable String second) {}

    @Test
    void marksShouldStandWhereTheyWork() {
        assertThat(mistakes(Marks.class))
                .containsExactly(
                        "Marks.uniqueList: only a plain value can be @Unique; mark a text, a number, an enum or the like",
                        "Marks.uniqueRecord: only a plain value can be @Unique; mark a text, a number, an enum or the like",
                        "Marks.uniqueAny: only a plain value can be @Unique; mark a text, a number, an enum or the like",
                        "Marks.uniqueMap: only a plain value can be @Unique; mark a text, a number, an enum or the like",
                        "UniqueInner.a: it cannot be @Unique inside a list, set or map; remove the mark",
                        "RefInner.a: it cannot be a @Ref inside a list, set or map; keep the ids in a list of their own",
                        "Marks.record: a value of this type cannot be @Indexed; mark the fields inside it instead",
                        "Marks.any: a value of this type cannot be @Indexed; mark the fields inside it instead",
                        "Marks.records: a value of this type cannot be @Indexed; mark the fields inside it instead",
                        "Marks.anyMap: a value of this type cannot be @Indexed; mark the fields inside it instead",
                        "Marks.number: only a text can be the @DisplayName; mark another field, or make this one a String",
                        "Marks: it has more than one @DisplayName; leave one");
    }

    record Refs(
            @Ref("user") long number,
            @Ref("user") List<Long> numbers,
            @Ref("user") List<List<String>> lists,
            @Ref("user") Inner record,
            @Ref(" ") String blank,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL)
            String required,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Default("")
            String withDefault,

            @Ref(value = "user", onDelete = OnDelete.CASCADE, type = RefType.REVISION_ID)
            String revision) {}

    @Test
    void referencesShouldBeTexts() {
        assertThat(mistakes(Refs.class))
                .containsExactly(
                        "Refs.number: only text can be a @Ref; use String, List<String> or Set<String>",
                        "Refs.numbers: only text can be a @Ref; use String, List<String> or Set<String>",
                        "Refs.lists: only text can be a @Ref; use String, List<String> or Set<String>",
                        "Refs.record: only text can be a @Ref; use String, List<String> or Set<String>",
                        "Refs.blank: @Ref names no model; name the one it refers to",
                        "Refs.required: set_null needs a field that may be null; make it @Nullable",
                        "Refs.withDefault: set_null needs a field that may be null; make it @Nullable",
                        "Refs.revision: nothing follows from a deletion for a reference to a revision; remove onDelete");
    }

    record Good(
            @Unique @Nullable LocalDate day,
            @Unique @OneOf({Long.class, String.class}) Object either,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Nullable
            String one,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL)
            List<String> many,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Nullable
            Set<String> maybe,

            @Ref(value = "user", type = RefType.REVISION_ID) String revision,
            @Indexed Map<String, List<@Nullable Long>> map,
            @DisplayName @Nullable String name,
            Inner inner,
            List<Inner> inners) {}

    @Test
    void goodMarksShouldBeTaken() {
        assertThat(PayloadCodecs.compile(Good.class).fields()).hasSize(8);
    }

    record Kinds(
            @OneOf(String.class) Object alone,
            @OneOf({String.class, LocalDate.class}) Object twoTexts,
            @OneOf({Long.class, Integer.class}) Object twoNumbers,
            @OneOf({Long.class, List.class}) Object noPlain,
            @OneOf({Long.class, String.class}) String noObject) {}

    @Test
    void kindsShouldBeToldApart() {
        String notTold =
                ": @OneOf needs two or more plain types that JSON tells apart; name at most one of text, one of"
                        + " whole numbers, one of other numbers, and Boolean";

        assertThat(mistakes(Kinds.class))
                .containsExactly(
                        "Kinds.alone" + notTold,
                        "Kinds.twoTexts" + notTold,
                        "Kinds.twoNumbers" + notTold,
                        "Kinds.noPlain" + notTold,
                        "Kinds.noObject: only an Object can be @OneOf several types; make it an Object");
    }

    private static List<String> mistakes(Class<?> type) {
        return catchThrowableOfType(DeclarationException.class, () -> PayloadCodecs.compile(type)).mistakes().stream()
                .map(line -> line.replace(MarkMistakesTest.class.getName() + "$", ""))
                .toList();
    }
}
