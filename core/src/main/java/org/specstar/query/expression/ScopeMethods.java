package org.specstar.query.expression;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.specstar.query.Queries;
import org.specstar.search.MetaField;

/** What can be called on the names that expressions begin with. */
final class ScopeMethods {
    private static final Map<Scope, Methods<Scope>> ALL = all();

    private ScopeMethods() {}

    static Optional<Methods.Method> find(Object receiver, String name) {
        return receiver instanceof Scope scope
                ? Optional.ofNullable(ALL.get(scope)).flatMap(methods -> methods.find(receiver, name))
                : Optional.empty();
    }

    private static Map<Scope, Methods<Scope>> all() {
        Map<Scope, Methods<Scope>> all = new EnumMap<>(Scope.class);
        all.put(Scope.QB, ofQueries());
        all.put(Scope.MODULE, ofModule());
        all.put(Scope.DATETIME, ofDatetimes());
        all.put(Scope.DATE, ofDates());
        return all;
    }

    private static Methods<Scope> ofQueries() {
        Methods<Scope> methods = new Methods<>(Scope.class)
                .with("all", "*", (scope, with) -> Queries.all(with.filters()))
                .with("any", "*", (scope, with) -> Queries.any(with.filters()));
        for (MetaField field : MetaField.values()) {
            methods.with(field.text(), "", (scope, with) -> Queries.meta(field));
        }
        return methods;
    }

    private static Methods<Scope> ofModule() {
        String clock = "hour? minute? second? microsecond? tzinfo?";
        return new Methods<>(Scope.class)
                .with("datetime", "year month day " + clock, (scope, with) -> Times.datetime(with))
                .with("date", "year month day", (scope, with) -> Times.date(with))
                .with("time", "hour? minute? second? microsecond?", (scope, with) -> Times.time(with))
                .with(
                        "timedelta",
                        "days? seconds? microseconds? milliseconds? minutes? hours? weeks?",
                        (scope, with) -> TimeDeltas.of(with))
                .with("timezone", "offset", (scope, with) -> Times.timezone(with));
    }

    private static Methods<Scope> ofDatetimes() {
        return new Methods<>(Scope.class)
                .with("now", "tz?", (scope, with) -> with.now().now())
                .with("today", "", (scope, with) -> with.now().now())
                .with("utcnow", "", (scope, with) -> with.now().now())
                .with("fromisoformat", "text", (scope, with) -> Times.datetime(with.text("text")));
    }

    private static Methods<Scope> ofDates() {
        return new Methods<>(Scope.class)
                .with("today", "", (scope, with) -> with.now().today())
                .with("fromisoformat", "text", (scope, with) -> Times.date(with.text("text")));
    }
}
