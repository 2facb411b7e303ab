package org.specstar.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.IdGenerator;
import org.specstar.id.ModelName;
import org.specstar.revision.RevisionStatus;

/**
 * One model while it is being declared. Explicit settings win over the annotations of the record, those over the rules.
 *
 * @param <T> the payload
 */
public final class ModelDeclaration<T> {
    private final Schema<T> schema;
    private @Nullable String name;
    private @Nullable String plural;
    private RevisionStatus defaultStatus = RevisionStatus.STABLE;
    private @Nullable IdGenerator ids;

    ModelDeclaration(Schema<T> schema) {
        this.schema = schema;
    }

    /** The singular name the model answers under and is archived under. */
    public ModelDeclaration<T> name(String singular) {
        this.name = singular;
        return this;
    }

    /** The second name it answers under. */
    public ModelDeclaration<T> plural(String newPlural) {
        this.plural = newPlural;
        return this;
    }

    /** Status of new revisions; {@link RevisionStatus#STABLE} unless set. */
    public ModelDeclaration<T> defaultStatus(RevisionStatus status) {
        this.defaultStatus = status;
        return this;
    }

    /** Makes the ids of new resources; the model's name, a colon and a random UUID unless set. */
    public ModelDeclaration<T> idGenerator(IdGenerator generator) {
        this.ids = generator;
        return this;
    }

    /** Compiles this declaration, or adds its mistakes and gives nothing. */
    Optional<RegisteredModel<T>> compile(List<String> mistakes) {
        try {
            ModelName singular = new ModelName(singularName());
            String second = plural != null ? plural : annotatedPlural().orElseGet(() -> Names.plural(singular.text()));
            return Optional.of(new RegisteredModel<>(
                    singular,
                    second,
                    schema,
                    defaultStatus,
                    ids != null ? ids : IdGenerator.ofModel(singular),
                    PayloadCodecs.compile(schema.type())));
        } catch (DeclarationException e) {
            mistakes.addAll(e.mistakes());
        } catch (IllegalArgumentException e) {
            mistakes.add(schema.type().getName() + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private String singularName() {
        return name != null
                ? name
                : annotatedName().orElseGet(() -> Names.kebab(schema.type().getSimpleName()));
    }

    private Optional<String> annotatedName() {
        return annotation().map(Model::name).filter(text -> !text.isEmpty());
    }

    private Optional<String> annotatedPlural() {
        return annotation().map(Model::plural).filter(text -> !text.isEmpty());
    }

    private Optional<Model> annotation() {
        return Optional.ofNullable(schema.type().getAnnotation(Model.class));
    }
}
