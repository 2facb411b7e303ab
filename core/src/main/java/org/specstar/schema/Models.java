package org.specstar.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects the declarations of an application. Used by one thread while the application starts. */
public final class Models {
    private final List<ModelDeclaration<?>> declarations = new ArrayList<>();

    /**
     * Adds a model. What is wrong with it is reported by {@link #compile}, together with everything else.
     *
     * @return the declaration, to be refined
     */
    public <T> ModelDeclaration<T> add(Schema<T> schema) {
        ModelDeclaration<T> declaration = new ModelDeclaration<>(schema);
        declarations.add(declaration);
        return declaration;
    }

    /**
     * Checks and compiles everything that was added.
     *
     * @throws DeclarationException with one line for each mistake
     */
    public ModelCatalog compile() {
        List<String> mistakes = new ArrayList<>();
        List<RegisteredModel<?>> compiled = new ArrayList<>();
        for (ModelDeclaration<?> declaration : declarations) {
            declaration.compile(mistakes).ifPresent(compiled::add);
        }
        mistakes.addAll(Collisions.among(compiled));
        if (!mistakes.isEmpty()) {
            throw new DeclarationException(mistakes);
        }
        return new ModelCatalog(compiled);
    }
}
