package org.specstar.schema;

import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.constraint.Reference;
import org.specstar.payload.IndexKind;
import org.specstar.payload.codec.AnyShape;
import org.specstar.payload.codec.BinaryShape;
import org.specstar.payload.codec.EnumShape;
import org.specstar.payload.codec.FieldMarks;
import org.specstar.payload.codec.ListShape;
import org.specstar.payload.codec.MapShape;
import org.specstar.payload.codec.NullableShape;
import org.specstar.payload.codec.OneOfShape;
import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.payload.codec.SetShape;
import org.specstar.payload.codec.Shape;
import org.specstar.payload.codec.UnionShape;

/** Reads what components are declared to be beside their types, and whether those types allow it. */
final class MarkReader {
    private final Mistakes mistakes;

    MarkReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    FieldMarks read(RecordComponent component, Shape shape, String where) {
        Indexed mark = component.getAnnotation(Indexed.class);
        boolean indexed = mark != null;
        boolean unique = component.isAnnotationPresent(Unique.class);
        boolean displayName = component.isAnnotationPresent(DisplayName.class);
        Shape inner = shape instanceof NullableShape nullable ? nullable.inner() : shape;
        if (indexed && !isIndexable(shape)) {
            mistakes.add(where, "a value of this type cannot be @Indexed", "mark the fields inside it instead");
        }
        if (unique && !isPlain(inner)) {
            mistakes.add(where, "only a plain value can be @Unique", "mark a text, a number, an enum or the like");
        }
        if (displayName && inner != ScalarShape.TEXT) {
            mistakes.add(where, "only a text can be the @DisplayName", "mark another field, or make this one a String");
        }
        Reference reference = reference(component, shape, where);
        boolean toResource = reference != null && reference.type() == RefType.RESOURCE_ID;
        return new FieldMarks(
                indexed || unique || toResource ? indexes(mark, inner, where) : Set.of(),
                unique,
                displayName,
                reference);
    }

    /** Lists are looked into, everything else is compared, unless the mark says what is done with it. */
    private Set<IndexKind> indexes(@Nullable Indexed mark, Shape shape, String where) {
        boolean isList = item(shape).isPresent();
        if (mark == null || mark.value().length == 0) {
            return Set.of(isList ? IndexKind.MEMBERS : IndexKind.SORTED);
        }
        Set<IndexKind> asked = EnumSet.copyOf(List.of(mark.value()));
        if (asked.contains(IndexKind.MEMBERS) && !isList) {
            mistakes.add(where, "only lists and sets have members", "remove MEMBERS from @Indexed");
        }
        if (asked.contains(IndexKind.TRIGRAMS) && !isText(shape)) {
            mistakes.add(where, "only texts have trigrams", "remove TRIGRAMS from @Indexed");
        }
        return asked;
    }

    private static boolean isText(Shape shape) {
        return shape == ScalarShape.TEXT || shape instanceof EnumShape || shape instanceof OneOfShape;
    }

    private @Nullable Reference reference(RecordComponent component, Shape shape, String where) {
        Ref ref = component.getAnnotation(Ref.class);
        if (ref == null) {
            return null;
        }
        if (ref.value().isBlank()) {
            mistakes.add(where, "@Ref names no model", "name the one it refers to");
        }
        if (ref.type() == RefType.REVISION_ID && ref.onDelete() != OnDelete.DANGLING) {
            mistakes.add(where, "nothing follows from a deletion for a reference to a revision", "remove onDelete");
        }
        checkType(ref, shape, where);
        return new Reference(ref.value(), ref.onDelete(), ref.type());
    }

    private void checkType(Ref ref, Shape shape, String where) {
        Shape inner = shape instanceof NullableShape nullable ? nullable.inner() : shape;
        if (inner == ScalarShape.TEXT) {
            if (ref.onDelete() == OnDelete.SET_NULL && inner.equals(shape)) {
                mistakes.add(where, "set_null needs a field that may be null", "make it @Nullable");
            }
        } else if (item(inner).filter(item -> item == ScalarShape.TEXT).isEmpty()) {
            mistakes.add(where, "only text can be a @Ref", "use String, List<String> or Set<String>");
        }
    }

    private static Optional<Shape> item(Shape shape) {
        if (shape instanceof ListShape list) {
            return Optional.of(list.item());
        }
        return shape instanceof SetShape set ? Optional.of(set.item()) : Optional.empty();
    }

    private static boolean isPlain(Shape shape) {
        return shape instanceof ScalarShape || shape instanceof EnumShape || shape instanceof OneOfShape;
    }

    private static boolean isIndexable(Shape shape) {
        return shape.accept(new Indexable());
    }

    /** Plain values, and lists, sets and maps of them. */
    private static final class Indexable implements Shape.Visitor<Boolean> {
        @Override
        public Boolean scalar(ScalarShape shape) {
            return true;
        }

        @Override
        public Boolean enumeration(EnumShape shape) {
            return true;
        }

        @Override
        public Boolean list(ListShape shape) {
            return shape.item().accept(this);
        }

        @Override
        public Boolean set(SetShape shape) {
            return shape.item().accept(this);
        }

        @Override
        public Boolean map(MapShape shape) {
            return shape.value().accept(this);
        }

        @Override
        public Boolean nullable(NullableShape shape) {
            return shape.inner().accept(this);
        }

        @Override
        public Boolean record(RecordShape shape) {
            return false;
        }

        @Override
        public Boolean union(UnionShape shape) {
            return false;
        }

        @Override
        public Boolean oneOf(OneOfShape shape) {
            return true;
        }

        @Override
        public Boolean any(AnyShape shape) {
            return false;
        }

        @Override
        public Boolean binary(BinaryShape shape) {
            return false;
        }
    }
}
