package org.specstar.ejb.jpa;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.extraction.Extraction;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** In the database, how far the rows of each model follow its declaration. */
final class JpaExtractionStore implements ExtractionStore {
    private static final String SAVE = new TableSql(
                    "specstar_extraction",
                    List.of("model"),
                    List.of("fingerprint", "position", "is_complete", "conflicts"))
            .upsert();
    /** As a number: the databases have different truth values. */
    private static final String FIND = "SELECT e.fingerprint, e.position, CASE WHEN e.is_complete THEN 1 ELSE 0 END,"
            + " e.conflicts FROM specstar_extraction e WHERE e.model = ?";

    private final Tables tables;

    JpaExtractionStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Extraction> find(ModelName model) {
        return tables.rows(FIND, List.of(model.text())).stream()
                .map(row -> extraction(model, row))
                .findFirst();
    }

    private static Extraction extraction(ModelName model, @Nullable Object[] row) {
        String position = (String) row[1];
        return new Extraction(
                model,
                String.valueOf(row[0]),
                position == null ? null : new ResourceId(position),
                number(row[2]) == 1,
                number(row[3]));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public void save(Extraction extraction) {
        ResourceId position = extraction.position();
        tables.batch(
                SAVE,
                List.of(extraction),
                (parameters, saved) -> parameters
                        .text(saved.model().text())
                        .text(saved.fingerprint())
                        .text(position == null ? null : position.text())
                        .flag(saved.complete())
                        .number(saved.conflicts()));
    }
}
