package org.specstar.rest.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ModelAction;
import org.specstar.action.ModelAction.Kind;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.payload.codec.ScalarShape;
import org.specstar.rest.document.Tree;
import org.specstar.schema.Default;
import org.specstar.schema.DisplayName;
import org.specstar.schema.Indexed;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.Models;
import org.specstar.schema.OneOf;
import org.specstar.schema.Ref;
import org.specstar.schema.RouteTemplate;
import org.specstar.schema.Schema;
import org.specstar.schema.Tag;
import org.specstar.schema.Tagged;
import org.specstar.schema.Unique;

/** Models of every kind of field, and the issue of the recording. */
public final class DescribedModels {
    private static final int MAX_LIMIT = 1000;

    private DescribedModels() {}

    enum Status {
        OPEN,
        IN_PROGRESS,
        CLOSED
    }

    enum Priority {
        LOW,
        NORMAL,
        HIGH
    }

    record Issue(
            @Indexed String title,
            @Indexed @Nullable String description,
            @Indexed @Default("open") Status status,
            @Indexed @Default("normal") Priority priority,
            @Indexed @Default("nobody") String owner,
            @Indexed @Default("0") long points,
            @Indexed @Default("[]") List<String> tags) {}

    record QuickIssue(String title, @Default("false") boolean shout) {}

    record Comment(
            String body,

            @Ref(value = "issue", onDelete = OnDelete.CASCADE)
            String issueId,

            @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Nullable
            String authorId,

            @Ref(value = "issue", type = RefType.REVISION_ID) @Nullable
            String issueRev,

            @Ref("user") @Default("[]") List<String> watchers) {}

    record User(
            @DisplayName @Unique String name,
            @Default("{\"city\":\"Bern\"}") Address home) {}

    record Address(String city) {}

    /** Has the simple name of a component of the interface. */
    record Problem(String text) {}

    @Tagged("kind")
    sealed interface Figure {
        @Tag("circle")
        record Circle(double radius) implements Figure {}

        @Tag("square")
        record Square(double side, @Nullable Address place) implements Figure {}
    }

    public record Everything(
            String text,
            long big,
            int whole,
            short small,
            byte tiny,
            double number,
            float single,
            boolean truth,
            LocalDate date,
            LocalTime time,
            Instant instant,
            LocalDateTime local,
            OffsetDateTime offset,
            UUID uuid,
            BigDecimal decimal,
            Status status,
            Set<Priority> priorities,
            Map<String, List<Address>> places,
            Figure figure,
            @Nullable Figure perhaps,
            Figure.Circle alone,
            Problem problem,
            @OneOf({Long.class, String.class}) Object either,
            Object anything) {}

    /** All of them. */
    public static ModelCatalog catalog() {
        Models models = new Models();
        models.add(Schema.of(Issue.class)).action(quick()).action(raise());
        models.add(Schema.of(Comment.class)).maxLimit(50).defaultLimit(20);
        models.add(Schema.of(User.class)).forbidUnknownFields();
        models.add(Schema.of(Figure.class)).without(RouteTemplate.PRUNE, RouteTemplate.IMPORT);
        models.add(Schema.of(Everything.class));
        return models.compile();
    }

    static Tree document() {
        return OpenApiDocument.of(catalog().all(), MAX_LIMIT, List.of());
    }

    private static ModelAction<Issue> quick() {
        Models models = new Models();
        models.add(Schema.of(QuickIssue.class));
        ActionParameter body = models.compile().all().stream()
                .map(model ->
                        new ActionParameter("QuickIssue", Source.BODY, model.shape(), Optional.empty(), model.codec()))
                .findFirst()
                .orElseThrow();
        return new ModelAction<>(Kind.CREATE, "quick", "Quick issue", "quick_issue", List.of(body), call -> null);
    }

    private static ModelAction<Issue> raise() {
        ActionParameter step = new ActionParameter("step", Source.PATH, ScalarShape.INT32, Optional.empty(), null);
        ActionParameter note = new ActionParameter("note", Source.QUERY, ScalarShape.TEXT, Optional.of("\"\""), null);
        return new ModelAction<>(
                Kind.UPDATE, "raise/{step}", "Raise", "raise", List.of(step, note), call -> call.existing());
    }
}
