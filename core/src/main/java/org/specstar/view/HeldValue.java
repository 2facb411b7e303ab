package org.specstar.view;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A plain value that was read, because the length of a list had to be known. */
record HeldValue(@Nullable Object value) implements Selectable {
    @Override
    public boolean isObject() {
        return value instanceof Map;
    }

    @Override
    public boolean isList() {
        return value instanceof List;
    }

    @Override
    public HeldValue held() {
        return this;
    }

    @Override
    public int size() {
        return value instanceof List<?> list ? list.size() : 0;
    }

    @Override
    public void members(BiConsumer<String, Selectable> visitor) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> visitor.accept(String.valueOf(name), new HeldValue(member)));
        }
    }

    @Override
    public void elements(ElementVisitor visitor) {
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                visitor.see(index, new HeldValue(list.get(index)));
            }
        }
    }
}
