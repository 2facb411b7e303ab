package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.jpa.PayloadRow;
import org.specstar.resource.HeadStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceView;
import org.specstar.revision.RevisionNotFoundException;

/** Rows joined to their heads: one statement, and so one state. */
final class JpaHeadStore implements HeadStore {
    /** @param revision null where the row's head is not there */
    private record Joined(ResourceMeta meta, @Nullable FoundRevision revision) {
        static Joined of(ResultSet columns) throws SQLException {
            FoundRow row = FoundRow.of(columns);
            ResourceMeta meta = MetaRows.read(row);
            return new Joined(meta, row.flag() ? FoundRevision.of(row) : null);
        }

        FoundHead head() {
            if (revision == null) {
                throw new RevisionNotFoundException(meta.id(), meta.current().text());
            }
            return new FoundHead(meta, revision);
        }
    }

    private record FoundHead(ResourceMeta meta, FoundRevision revision) {
        PayloadRow payload() {
            return revision.payload();
        }
    }

    private final ModelName model;
    private final String find;
    private final Tables tables;
    private final PayloadReader payloads;

    /** @param table that has the model's rows */
    JpaHeadStore(ModelName model, String table, Tables tables, PayloadReader payloads) {
        this.model = model;
        this.find = "SELECT " + MetaRows.TABLE.select("m") + ", r.uid = m.current_uid, "
                + RevisionRows.TABLE.select("r") + " FROM " + table + " m LEFT JOIN specstar_revision r"
                + " ON r.model = m.model AND r.resource_id = m.resource_id AND r.number = m.current_number"
                + " AND r.schema_version = m.schema_version WHERE m.model = ? AND m.resource_id = ?";
        this.tables = tables;
        this.payloads = payloads;
    }

    @Override
    public Optional<ResourceView> find(ResourceId id) {
        return PayloadReader.current(() -> row(id), FoundHead::payload, this::view);
    }

    private Optional<FoundHead> row(ResourceId id) {
        return tables.read(new Reading<>(find, List.of(model.text(), id.text()), Joined::of)).stream()
                .findFirst()
                .map(Joined::head);
    }

    private ResourceView view(FoundHead head) {
        return new ResourceView(head.meta(), payloads.revision(head.revision()));
    }
}
