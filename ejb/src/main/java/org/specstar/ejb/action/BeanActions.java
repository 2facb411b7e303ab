package org.specstar.ejb.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specstar.action.ModelAction;
import org.specstar.id.ModelName;
import org.specstar.schema.DeclarationException;

/** Gives annotated methods to their models, and keeps what is wrong with them. Used by one thread while starting. */
public final class BeanActions {
    private final Map<ActionMethod, List<ModelName>> owners = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    BeanActions(List<ActionMethod> methods) {
        methods.forEach(method -> owners.put(method, new ArrayList<>()));
    }

    /** The actions of a model. */
    public <T> List<ModelAction<T>> of(Class<T> payload, ModelName model) {
        List<ModelAction<T>> found = new ArrayList<>();
        owners.forEach((method, models) -> {
            if (isOf(method, payload, model)) {
                models.add(model);
                compile(method, payload).ifPresent(found::add);
            }
        });
        return found;
    }

    private static boolean isOf(ActionMethod method, Class<?> payload, ModelName model) {
        return method.model().isEmpty() ? method.gives(payload) : method.model().equals(model.text());
    }

    private <T> Optional<ModelAction<T>> compile(ActionMethod method, Class<T> payload) {
        try {
            return Optional.of(new MethodReader<>(method, payload).read());
        } catch (DeclarationException e) {
            e.mistakes().stream().filter(line -> !mistakes.contains(line)).forEach(mistakes::add);
            return Optional.empty();
        }
    }

    /** What is wrong with them, one line each; asked after all models have been given theirs. */
    public List<String> mistakes() {
        List<String> all = new ArrayList<>(mistakes);
        owners.forEach((method, models) -> {
            if (models.isEmpty()) {
                all.add(method.where() + ": " + unknown(method));
            } else if (models.size() > 1) {
                all.add(method.where() + ": several models have that payload, " + models + "; name one of them");
            }
        });
        return all;
    }

    private static String unknown(ActionMethod method) {
        return method.model().isEmpty()
                ? "no model has what it returns as its payload; return a model's payload, or an Optional of it"
                : "there is no model '" + method.model() + "' that can be started; name another";
    }
}
