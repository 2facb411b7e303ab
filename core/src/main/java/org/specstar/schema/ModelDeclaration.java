package org.specstar.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.specstar.access.PermissionChecker;
import org.specstar.action.ModelAction;
import org.specstar.constraint.ConstraintChecker;
import org.specstar.constraint.PayloadValidator;
import org.specstar.constraint.Violation;
import org.specstar.event.Subscription;
import org.specstar.id.IdGenerator;
import org.specstar.id.ModelName;
import org.specstar.payload.Encoding;
import org.specstar.payload.codec.CompiledCodec;
import org.specstar.revision.RevisionStatus;

/**
 * One model while it is being declared. What the operator sets wins over what is set here, that over the annotations of the
 * payload, those over the rules.
 *
 * @param <T> the payload
 */
public final class ModelDeclaration<T> {
    private final Schema<T> schema;
    private final ModelSettings settings;
    private final List<PayloadValidator<T>> validators = new ArrayList<>();
    private final List<ConstraintChecker<T>> checkers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<ModelAction<T>> actions = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String plural;
    private @Nullable IdGenerator ids;
    private @Nullable PermissionChecker permission;

    ModelDeclaration(Schema<T> schema) {
        this.schema = schema;
        this.settings = ModelSettings.of(schema.type());
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
        settings.defaultStatus = status;
        return this;
    }

    /** Makes the ids of new resources; the model's name, a colon and a random UUID unless set. */
    public ModelDeclaration<T> idGenerator(IdGenerator generator) {
        this.ids = generator;
        return this;
    }

    /** How payloads are stored and hashed; JSON unless set. What is stored in another encoding stays readable. */
    public ModelDeclaration<T> encoding(Encoding encoding) {
        settings.encoding = encoding;
        return this;
    }

    /** Where payloads are kept, one of the deployment's storage names; unless set, where the deployment keeps them. */
    public ModelDeclaration<T> storage(String storage) {
        settings.storage = storage;
        return this;
    }

    /** Refuses payloads with fields that are not declared; unless this is said they are dropped. */
    public ModelDeclaration<T> forbidUnknownFields() {
        settings.forbidUnknownFields = true;
        return this;
    }

    /** Refuses payloads whose references name what does not exist or is deleted. */
    public ModelDeclaration<T> validateRefs() {
        settings.validateRefs = true;
        return this;
    }

    /** Refuses payloads that do not fulfil a condition. */
    public ModelDeclaration<T> check(Predicate<T> condition, String message) {
        List<Violation> refusal = List.of(Violation.ofWhole(message));
        return validator(payload -> condition.test(payload) ? List.of() : refusal);
    }

    /** Adds a rule over single payloads. */
    public ModelDeclaration<T> validator(PayloadValidator<T> validator) {
        validators.add(validator);
        return this;
    }

    /** Adds a rule over a payload and what is stored. */
    public ModelDeclaration<T> constraint(ConstraintChecker<T> checker) {
        checkers.add(checker);
        return this;
    }

    /** Adds a handler of the model's events; handlers are called in the order they were added. */
    public ModelDeclaration<T> on(Subscription subscription) {
        subscriptions.add(subscription);
        return this;
    }

    /** Decides who may do what with this model, in place of the application's checker. */
    public ModelDeclaration<T> permission(PermissionChecker checker) {
        this.permission = checker;
        return this;
    }

    /** Adds a way to make or change resources. */
    public ModelDeclaration<T> action(ModelAction<T> action) {
        actions.add(action);
        return this;
    }

    /** What lists do with payloads that do not fit the declaration; {@link OnDecodeError#SKIP} unless set. */
    public ModelDeclaration<T> onDecodeError(OnDecodeError rule) {
        settings.onDecodeError = rule;
        return this;
    }

    /** What a query by a field that is not indexed meets with; {@link OnUnindexedQuery#WARN} unless set. */
    public ModelDeclaration<T> onUnindexedQuery(OnUnindexedQuery rule) {
        settings.onUnindexedQuery = rule;
        return this;
    }

    /** Value of the parameter {@code returns} when it is absent; all parts unless set. */
    public ModelDeclaration<T> defaultReturns(String returns) {
        settings.defaultReturns = returns;
        return this;
    }

    /** Length of a page when a request does not say; 10 unless set. */
    public ModelDeclaration<T> defaultLimit(int limit) {
        return set("default-limit", limit);
    }

    /** Longest page that a request may ask for; the deployment's unless set. */
    public ModelDeclaration<T> maxLimit(int limit) {
        return set("max-limit", limit);
    }

    /** What makes no sense is told with everything else. */
    private ModelDeclaration<T> set(String key, int value) {
        try {
            settings.set(key, Integer.toString(value));
        } catch (IllegalArgumentException e) {
            refused.add("the setting " + key + ": " + e.getMessage());
        }
        return this;
    }

    /** Switches routes off. */
    public ModelDeclaration<T> without(RouteTemplate... templates) {
        settings.routesOff.addAll(List.of(templates));
        return this;
    }

    /** The name it is to have, be it possible or not. */
    String declaredName() {
        return name != null
                ? name
                : annotated(Model::name)
                        .orElseGet(() -> Names.kebab(schema.type().getSimpleName()));
    }

    /** Compiles this declaration, or adds its mistakes and gives nothing. */
    Optional<RegisteredModel<T>> compile(ModelOverrides overrides, ModelExtensions extensions, List<String> mistakes) {
        int before = mistakes.size();
        Optional<ModelName> singular = singular(mistakes);
        Optional<CompiledCodec<T>> codec = codec(mistakes);
        refused.forEach(problem -> mistakes.add(where() + ": " + problem));
        annotated(Model::ids)
                .flatMap(NumberedIds::mistake)
                .ifPresent(problem -> mistakes.add(where() + ": " + problem));
        singular.ifPresent(found -> override(found, overrides, mistakes));
        return mistakes.size() == before
                ? singular.flatMap(found -> codec.flatMap(compiled -> model(found, compiled, extensions, mistakes)))
                : Optional.empty();
    }

    private Optional<RegisteredModel<T>> model(
            ModelName singular, CompiledCodec<T> codec, ModelExtensions extensions, List<String> mistakes) {
        try {
            return Optional.of(model(singular, codec, extensions));
        } catch (DeclarationException e) {
            mistakes.addAll(e.mistakes());
            return Optional.empty();
        }
    }

    private RegisteredModel<T> model(ModelName singular, CompiledCodec<T> codec, ModelExtensions extensions) {
        List<PayloadValidator<T>> asked = new ArrayList<>(validators);
        asked.addAll(extensions.validators(schema.type()));
        List<Subscription> heard = new ArrayList<>(extensions.subscriptions(singular));
        heard.addAll(subscriptions);
        List<ModelAction<T>> offered = new ArrayList<>(actions);
        offered.addAll(extensions.actions(schema.type(), singular));
        return new RegisteredModel<>(
                singular,
                plural != null ? plural : annotated(Model::plural).orElseGet(() -> Names.plural(singular.text())),
                schema,
                codec,
                codec.shape(),
                codec.form(settings.encoding),
                settings.defaultStatus,
                generator(singular),
                new PayloadRules<>(settings.forbidUnknownFields, asked, checkers, settings.validateRefs),
                settings.reads(),
                settings.routes(),
                new ModelHooks(heard, permission),
                offered,
                settings.storage);
    }

    private IdGenerator generator(ModelName singular) {
        return ids != null
                ? ids
                : annotated(Model::ids).map(IdGenerator::numbered).orElseGet(() -> IdGenerator.ofModel(singular));
    }

    private Optional<ModelName> singular(List<String> mistakes) {
        try {
            return Optional.of(new ModelName(declaredName()));
        } catch (IllegalArgumentException e) {
            mistakes.add(where() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<CompiledCodec<T>> codec(List<String> mistakes) {
        try {
            return Optional.of(PayloadCodecs.compile(schema.type()));
        } catch (DeclarationException e) {
            mistakes.addAll(e.mistakes());
            return Optional.empty();
        }
    }

    private void override(ModelName singular, ModelOverrides overrides, List<String> mistakes) {
        for (String key : ModelOverrides.KEYS) {
            try {
                overrides.text(singular, key).ifPresent(text -> settings.set(key, text));
            } catch (IllegalArgumentException e) {
                mistakes.add(where() + ": the setting " + key + " of model " + singular + ": " + e.getMessage());
            }
        }
    }

    private Optional<String> annotated(Function<Model, String> member) {
        return Optional.ofNullable(schema.type().getAnnotation(Model.class))
                .map(member)
                .filter(text -> !text.isEmpty());
    }

    private String where() {
        return schema.type().getName();
    }
}
