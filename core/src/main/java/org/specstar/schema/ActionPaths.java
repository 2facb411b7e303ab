package org.specstar.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;

/** Finds actions whose paths cannot stand beside the other routes of their model. */
final class ActionPaths {
    private static final String SEGMENT = "[A-Za-z0-9][A-Za-z0-9_.-]*";
    private static final Pattern PATH = Pattern.compile(SEGMENT + "(/\\{[A-Za-z0-9_]+})?");

    /** Segments of the model's own routes, also of those that are planned. */
    private static final Set<String> ROUTE_WORDS = Set.of(
            "aggregate",
            "blobs",
            "count",
            "data",
            "diff",
            "export",
            "full",
            "import",
            "logs",
            "meta",
            "migrate",
            "permanently",
            "prune",
            "referrers",
            "rerun",
            "restore",
            "revision-info",
            "revision-list",
            "schema",
            "search",
            "switch");

    private ActionPaths() {}

    static List<String> among(List<RegisteredModel<?>> models) {
        List<String> mistakes = new ArrayList<>();
        for (RegisteredModel<?> model : models) {
            Set<String> taken = new HashSet<>();
            model.actions().forEach(action -> check(model, action, taken, mistakes));
        }
        return mistakes;
    }

    private static void check(
            RegisteredModel<?> model, ModelAction<?> action, Set<String> taken, List<String> mistakes) {
        String where = model.schema().type().getName() + ": the action '" + action.path() + "'";
        boolean creates = action.kind() == ModelAction.Kind.CREATE;
        if (!PATH.matcher(action.path()).matches()) {
            mistakes.add(where + " has no possible path; use letters, digits and hyphens, maybe with '/{parameter}'"
                    + " behind them");
        } else if (ROUTE_WORDS.contains(action.segment())) {
            mistakes.add(where + " has the path of a route; give it another path");
        } else if (!taken.add((creates ? "" : "{id}/") + action.path().replaceAll("\\{.*", "{}"))) {
            mistakes.add(where + " has the path of another action; give one of them another path");
        }
        checkParameter(action, where, mistakes);
    }

    private static void checkParameter(ModelAction<?> action, String where, List<String> mistakes) {
        List<String> inPath = action.parameters().stream()
                .filter(parameter -> parameter.source() == Source.PATH)
                .map(ActionParameter::name)
                .toList();
        List<String> named = action.pathParameter().isEmpty() ? List.of() : List.of(action.pathParameter());
        if (!inPath.equals(named)) {
            mistakes.add(where + " takes " + inPath + " from its path, which names " + named + "; make both the same");
        }
    }
}
