package org.specstar.payload.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;

/** The way through values of one shape to the binaries in them. */
interface BinaryPass {
    /** Shows the binaries in the order of the value. */
    void collect(Object value, Consumer<Binary> to);

    /** The value with others in their place; the same object if all stay as they are. */
    Object rebuilt(Object value, UnaryOperator<Binary> by);

    private static @Nullable Object orNull(BinaryPass pass, @Nullable Object value, UnaryOperator<Binary> by) {
        return value == null ? null : pass.rebuilt(value, by);
    }

    private static void collectEach(BinaryPass pass, Collection<?> values, Consumer<Binary> to) {
        for (Object value : values) {
            if (value != null) {
                pass.collect(value, to);
            }
        }
    }

    /** A binary itself. */
    record Single() implements BinaryPass {
        @Override
        public void collect(Object value, Consumer<Binary> to) {
            to.accept((Binary) value);
        }

        @Override
        public Object rebuilt(Object value, UnaryOperator<Binary> by) {
            return by.apply((Binary) value);
        }
    }

    /** The items of a list. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the same object tells whether anything was rebuilt.
    record Items(BinaryPass item) implements BinaryPass {
        @Override
        public void collect(Object value, Consumer<Binary> to) {
            collectEach(item, (List<?>) value, to);
        }

        @Override
        public Object rebuilt(Object value, UnaryOperator<Binary> by) {
            List<?> before = (List<?>) value;
            List<@Nullable Object> after = new ArrayList<>(before.size());
            boolean same = true;
            for (Object element : before) {
                Object next = orNull(item, element, by);
                same &= next == element;
                after.add(next);
            }
            return same ? value : Collections.unmodifiableList(after);
        }
    }

    /** The elements of a set; some may become one. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the same object tells whether anything was rebuilt.
    record Elements(BinaryPass element) implements BinaryPass {
        @Override
        public void collect(Object value, Consumer<Binary> to) {
            collectEach(element, (Set<?>) value, to);
        }

        @Override
        public Object rebuilt(Object value, UnaryOperator<Binary> by) {
            Set<@Nullable Object> after = new LinkedHashSet<>();
            boolean same = true;
            for (Object before : (Set<?>) value) {
                Object next = orNull(element, before, by);
                same &= next == before;
                after.add(next);
            }
            return same ? value : Collections.unmodifiableSet(after);
        }
    }

    /** The values of a map. */
    @SuppressWarnings("ReferenceEquality") // Whether it is the same object tells whether anything was rebuilt.
    record Entries(BinaryPass entry) implements BinaryPass {
        @Override
        public void collect(Object value, Consumer<Binary> to) {
            collectEach(entry, ((Map<?, ?>) value).values(), to);
        }

        @Override
        public Object rebuilt(Object value, UnaryOperator<Binary> by) {
            Map<Object, @Nullable Object> after = new LinkedHashMap<>();
            boolean same = true;
            for (Map.Entry<?, ?> before : ((Map<?, ?>) value).entrySet()) {
                Object next = orNull(entry, before.getValue(), by);
                same &= next == before.getValue();
                after.put(before.getKey(), next);
            }
            return same ? value : Collections.unmodifiableMap(after);
        }
    }

    /** One of several records. */
    record Variants(Map<Class<?>, BinaryPass> byType) implements BinaryPass {
        @Override
        public void collect(Object value, Consumer<Binary> to) {
            BinaryPass pass = byType.get(value.getClass());
            if (pass != null) {
                pass.collect(value, to);
            }
        }

        @Override
        public Object rebuilt(Object value, UnaryOperator<Binary> by) {
            BinaryPass pass = byType.get(value.getClass());
            return pass == null ? value : pass.rebuilt(value, by);
        }
    }
}
