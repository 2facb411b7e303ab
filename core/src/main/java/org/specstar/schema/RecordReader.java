package org.specstar.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.specstar.payload.InvalidPayloadException;
import org.specstar.payload.MalformedJsonException;
import org.specstar.payload.codec.FieldMarks;
import org.specstar.payload.codec.FieldShape;
import org.specstar.payload.codec.RecordShape;
import org.specstar.payload.codec.Shape;
import org.specstar.payload.codec.UnionShape;
import org.specstar.payload.codec.WrittenDefault;

/** Reads records with their annotations, and the records inside them, into shapes. */
final class RecordReader {
    private final Mistakes mistakes;
    private final TypeReader types;
    private final UnionReader unions;
    private final MarkReader marks;
    private final DeclaredPaths paths;
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int collections;

    RecordReader(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.types = new TypeReader(mistakes, this);
        this.unions = new UnionReader(mistakes, this);
        this.marks = new MarkReader(mistakes);
        this.paths = new DeclaredPaths(mistakes);
    }

    /** The shape of a record, without the fields that have mistakes; empty if it is not a usable record at all. */
    Optional<RecordShape> read(Class<?> type) {
        if (!isUsable(type)) {
            return Optional.empty();
        }
        open.push(type);
        try {
            return constructor(type).map(constructor -> new RecordShape(type, fields(type), constructor));
        } finally {
            open.pop();
        }
    }

    /** The same for the union of a sealed interface's records. */
    Optional<UnionShape> readUnion(Class<?> type) {
        return unions.read(type);
    }

    /** Reads what is inside a list, set or map: fields there have no path. */
    Optional<Shape> inCollection(Supplier<Optional<Shape>> read) {
        collections++;
        try {
            return read.get();
        } finally {
            collections--;
        }
    }

    private boolean isUsable(Class<?> type) {
        String where = type.getName();
        if (type.isInterface()) {
            mistakes.add(where, "it is an interface that is not sealed", "declare it sealed, with records");
        } else if (!type.isRecord()) {
            mistakes.add(where, "it is not a record", "declare it as one");
        } else if (open.contains(type)) {
            mistakes.add(where, "it contains itself", "refer to another resource by its id");
        } else if (type.getTypeParameters().length > 0) {
            mistakes.add(where, "it has type parameters", "declare a record with the types it will hold");
        } else if (type.getRecordComponents().length == 0) {
            mistakes.add(where, "it has no components", "give it at least one");
        } else {
            return true;
        }
        return false;
    }

    private List<FieldShape> fields(Class<?> type) {
        List<FieldShape> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = JsonNames.of(component);
            String where = type.getName() + "." + component.getName();
            JsonNames.check(name, where, mistakes);
            if (!names.add(name)) {
                mistakes.add(where, "another component has the JSON name '" + name + "' too", "give it a @JsonName");
            }
            path.addLast(name);
            types.read(component.getAnnotatedType(), where)
                    .flatMap(shape -> field(component, name, shape, where))
                    .ifPresent(fields::add);
            path.removeLast();
        }
        checkDisplayNames(type, fields);
        return fields;
    }

    private Optional<FieldShape> field(RecordComponent component, String name, Shape shape, String where) {
        Optional<String> defaultJson = Optional.ofNullable(component.getAnnotation(Default.class))
                .flatMap(annotation -> defaultJson(annotation.value(), shape, where));
        FieldMarks read = marks.read(component, shape, where);
        DeclaredPaths.Declared declared = new DeclaredPaths.Declared(where, shape, read);
        if (collections > 0) {
            paths.addInside(declared);
        } else {
            paths.add(String.join(".", path), declared);
        }
        return accessor(component).map(handle -> new FieldShape(name, shape, defaultJson, read, handle));
    }

    private void checkDisplayNames(Class<?> type, List<FieldShape> fields) {
        if (fields.stream().filter(field -> field.marks().displayName()).count() > 1) {
            mistakes.add(type.getName(), "it has more than one @DisplayName", "leave one");
        }
    }

    private Optional<String> defaultJson(String written, Shape shape, String where) {
        try {
            return Optional.of(WrittenDefault.canonical(shape, written));
        } catch (InvalidPayloadException e) {
            mistakes.add(
                    where,
                    "the default '" + written + "' does not fit: " + e.getMessage(),
                    "write a value of its type");
        } catch (MalformedJsonException e) {
            mistakes.add(where, "the default '" + written + "' is not JSON", "write a value of its type as JSON");
        }
        return Optional.empty();
    }

    private Optional<MethodHandle> constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(lookup(type).unreflectConstructor(type.getDeclaredConstructor(parameters)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor", e);
        } catch (IllegalAccessException e) {
            return inaccessible(type);
        }
    }

    private Optional<MethodHandle> accessor(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        try {
            return Optional.of(lookup(type).unreflect(component.getAccessor()));
        } catch (IllegalAccessException e) {
            return inaccessible(type);
        }
    }

    /** Sees everything of the user's type, also of one that is not public. */
    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private Optional<MethodHandle> inaccessible(Class<?> type) {
        mistakes.add(type.getName(), "its module does not let it be read", "open its package");
        return Optional.empty();
    }
}
