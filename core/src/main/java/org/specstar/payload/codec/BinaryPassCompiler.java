package org.specstar.payload.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the pass to the binaries of every kind of shape; empty where there are none. */
final class BinaryPassCompiler implements Shape.Visitor<Optional<BinaryPass>> {
    @Override
    public Optional<BinaryPass> scalar(ScalarShape shape) {
        return Optional.empty();
    }

    @Override
    public Optional<BinaryPass> enumeration(EnumShape shape) {
        return Optional.empty();
    }

    @Override
    public Optional<BinaryPass> list(ListShape shape) {
        return shape.item().accept(this).map(BinaryPass.Items::new);
    }

    @Override
    public Optional<BinaryPass> set(SetShape shape) {
        return shape.item().accept(this).map(BinaryPass.Elements::new);
    }

    @Override
    public Optional<BinaryPass> map(MapShape shape) {
        return shape.value().accept(this).map(BinaryPass.Entries::new);
    }

    @Override
    public Optional<BinaryPass> nullable(NullableShape shape) {
        return shape.inner().accept(this);
    }

    @Override
    public Optional<BinaryPass> record(RecordShape shape) {
        return RecordBinaries.of(shape, this);
    }

    @Override
    public Optional<BinaryPass> union(UnionShape shape) {
        Map<Class<?>, BinaryPass> byType = new HashMap<>();
        shape.variants()
                .forEach(variant -> record(variant.record())
                        .ifPresent(pass -> byType.put(variant.record().type(), pass)));
        return byType.isEmpty() ? Optional.empty() : Optional.of(new BinaryPass.Variants(byType));
    }

    @Override
    public Optional<BinaryPass> oneOf(OneOfShape shape) {
        return Optional.empty();
    }

    @Override
    public Optional<BinaryPass> any(AnyShape shape) {
        return Optional.empty();
    }

    @Override
    public Optional<BinaryPass> binary(BinaryShape shape) {
        return Optional.of(new BinaryPass.Single());
    }
}
