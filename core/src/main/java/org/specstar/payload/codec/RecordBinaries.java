package org.specstar.payload.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Binary;
import org.specstar.payload.Place;

/** The fields of a record; those without binaries are only carried over. */
final class RecordBinaries implements BinaryPass {
    private final List<Field> fields;
    private final RecordMaker maker;

    private RecordBinaries(List<Field> fields, RecordMaker maker) {
        this.fields = fields;
        this.maker = maker;
    }

    /** Empty if no field leads to a binary. */
    static Optional<BinaryPass> of(RecordShape shape, Shape.Visitor<Optional<BinaryPass>> compiler) {
        List<Field> fields = shape.fields().stream()
                .map(field -> new Field(
                        FieldAccess.of(field), field.shape().accept(compiler).orElse(null)))
                .toList();
        return fields.stream().allMatch(field -> field.pass() == null)
                ? Optional.empty()
                : Optional.of(new RecordBinaries(fields, RecordMaker.of(shape)));
    }

    @Override
    public void collect(Object owner, Consumer<Binary> to) {
        for (Field field : fields) {
            field.collect(owner, to);
        }
    }

    @SuppressWarnings("ReferenceEquality") // Whether it is the same object tells whether anything was rebuilt.
    @Override
    public Object rebuilt(Object owner, UnaryOperator<Binary> by) {
        @Nullable Object[] after = new @Nullable Object[fields.size()];
        boolean same = true;
        for (int i = 0; i < after.length; i++) {
            Object before = fields.get(i).access().of(owner);
            after[i] = fields.get(i).rebuilt(before, by);
            same &= after[i] == before;
        }
        return same ? owner : maker.make(after);
    }

    /** @param pass null where there is no binary */
    private record Field(FieldAccess access, @Nullable BinaryPass pass) {
        void collect(Object owner, Consumer<Binary> to) {
            Object value = pass == null ? null : access.of(owner);
            if (pass != null && value != null) {
                pass.collect(value, to);
            }
        }

        @Nullable
        Object rebuilt(@Nullable Object value, UnaryOperator<Binary> by) {
            try {
                return pass == null || value == null ? value : pass.rebuilt(value, by);
            } catch (Misfit misfit) {
                throw misfit.inside(Place.field(access.name()));
            }
        }
    }
}
