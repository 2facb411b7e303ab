package org.specstar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.specstar.access.PermissionChecker;
import org.specstar.event.Subscription;

/** Collects the declarations of an application. Used by one thread while the application starts. */
public final class Models {
    private final List<ModelDeclaration<?>> declarations = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private PermissionChecker permission = PermissionChecker.ALLOW_ALL;

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

    /** Adds a handler of the events of all models; called before those of the models themselves. */
    public Models on(Subscription subscription) {
        subscriptions.add(subscription);
        return this;
    }

    /** Decides who may do what with models that have no checker of their own; everybody everything unless set. */
    public Models permission(PermissionChecker checker) {
        this.permission = checker;
        return this;
    }

    /** {@link #compile(ModelOverrides, ModelExtensions)} without either. */
    public ModelCatalog compile() {
        return compile(ModelOverrides.NONE, ModelExtensions.NONE);
    }

    /**
     * Checks and compiles everything that was added.
     *
     * @throws DeclarationException with one line for each mistake
     */
    public ModelCatalog compile(ModelOverrides overrides, ModelExtensions extensions) {
        List<String> mistakes = new ArrayList<>();
        List<RegisteredModel<?>> compiled = new ArrayList<>();
        for (ModelDeclaration<?> declaration : declarations) {
            declaration.compile(overrides, extensions, mistakes).ifPresent(compiled::add);
        }
        mistakes.addAll(Collisions.among(compiled));
        mistakes.addAll(DanglingTargets.among(compiled, names()));
        mistakes.addAll(ActionPaths.among(compiled));
        mistakes.addAll(extensions.mistakes(compiled));
        if (!mistakes.isEmpty()) {
            throw new DeclarationException(mistakes);
        }
        return new ModelCatalog(compiled, new ModelHooks(subscriptions, permission));
    }

    private Set<String> names() {
        return declarations.stream().map(ModelDeclaration::declaredName).collect(Collectors.toSet());
    }
}
