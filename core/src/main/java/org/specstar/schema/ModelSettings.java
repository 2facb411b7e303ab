package org.specstar.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.Encoding;
import org.specstar.revision.RevisionStatus;

/** The plain settings of one model while it is declared: its annotation's, then its declaration's, then the operator's. */
final class ModelSettings {
    private static final Map<String, BiConsumer<ModelSettings, String>> SETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("default-status", (it, text) -> it.defaultStatus = word(RevisionStatus.class, text)),
            Map.entry("encoding", (it, text) -> it.encoding = word(Encoding.class, text)),
            Map.entry("forbid-unknown-fields", (it, text) -> it.forbidUnknownFields = flag(text)),
            Map.entry("validate-refs", (it, text) -> it.validateRefs = flag(text)),
            Map.entry("on-decode-error", (it, text) -> it.onDecodeError = word(OnDecodeError.class, text)),
            Map.entry("on-unindexed-query", (it, text) -> it.onUnindexedQuery = word(OnUnindexedQuery.class, text)),
            Map.entry("default-get-returns", (it, text) -> it.defaultReturns = text),
            Map.entry("default-limit", (it, text) -> it.defaultLimit = count(text)),
            Map.entry("max-limit", (it, text) -> it.maxLimit = OptionalInt.of(count(text))),
            Map.entry("routes-off", ModelSettings::switchOff),
            Map.entry("storage", (it, text) -> it.storage = text)));

    /** The keys that an operator may set. */
    static final Set<String> KEYS = Set.copyOf(SETTERS.keySet());

    RevisionStatus defaultStatus = RevisionStatus.STABLE;
    Encoding encoding = Encoding.JSON;
    boolean forbidUnknownFields;
    boolean validateRefs;
    OnDecodeError onDecodeError = OnDecodeError.SKIP;
    OnUnindexedQuery onUnindexedQuery = OnUnindexedQuery.WARN;
    String defaultReturns = "data,revision_info,meta";
    int defaultLimit = 10;
    OptionalInt maxLimit = OptionalInt.empty();

    @Nullable
    String storage;

    final Set<RouteTemplate> routesOff = EnumSet.noneOf(RouteTemplate.class);

    /** The settings of a type's annotation, if it has one. */
    static ModelSettings of(Class<?> type) {
        ModelSettings settings = new ModelSettings();
        Model model = type.getAnnotation(Model.class);
        if (model != null) {
            settings.defaultStatus = model.defaultStatus();
            settings.encoding = model.encoding();
            settings.forbidUnknownFields = model.forbidUnknownFields();
            settings.validateRefs = model.validateRefs();
            settings.onDecodeError = model.onDecodeError();
            settings.onUnindexedQuery = model.onUnindexedQuery();
            settings.defaultReturns = model.defaultReturns();
            settings.storage = model.storage().isEmpty() ? null : model.storage();
        }
        return settings;
    }

    /** @throws IllegalArgumentException saying what the value should be */
    void set(String key, String text) {
        BiConsumer<ModelSettings, String> setter = SETTERS.get(key);
        if (setter == null) {
            throw new IllegalArgumentException("there is no such setting; there are " + SETTERS.keySet());
        }
        setter.accept(this, text.strip());
    }

    ReadRules reads() {
        return new ReadRules(onDecodeError, onUnindexedQuery, defaultReturns);
    }

    RouteRules routes() {
        return new RouteRules(routesOff, defaultLimit, maxLimit);
    }

    private static void switchOff(ModelSettings settings, String list) {
        for (String text : list.split(",")) {
            settings.routesOff.add(word(RouteTemplate.class, text.strip()));
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        Function<E, String> word =
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.apply(constant)
                        .equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of "
                        + Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "))));
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number between 1 and 999999999");
        }
        return Integer.parseInt(text);
    }
}
