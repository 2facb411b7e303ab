package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.ejb.search.Beside;
import org.specstar.event.Change;
import org.specstar.id.ResourceId;
import org.specstar.jpa.PayloadRow;
import org.specstar.resource.HeadStore;
import org.specstar.resource.Hit;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceView;
import org.specstar.resource.SteppedHeads;
import org.specstar.resource.Window;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.search.Search;

/**
 * Rows joined to their heads: one statement, and so one state. A search that is planned anew each time is done in two steps:
 * to plan the join too takes longer than another round trip.
 */
final class JpaHeadStore implements HeadStore {
    private static final Beside HEAD = new Beside(
            "r.uid = m.current_uid, " + RevisionRows.TABLE.select("r"),
            "LEFT JOIN specstar_revision r ON r.model = m.model AND r.resource_id = m.resource_id"
                    + " AND r.number = m.current_number AND r.schema_version = m.schema_version");

    /** @param revision null where the row's head is not there */
    private record Joined(Hit hit, @Nullable FoundRevision revision) {
        static Joined of(ResultSet columns) throws SQLException {
            FoundRow row = FoundRow.of(columns);
            Hit hit = new Hit(MetaRows.read(row), row.number());
            return new Joined(hit, row.flag() ? FoundRevision.of(row) : null);
        }

        FoundHead head() {
            ResourceMeta meta = hit.meta();
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

    private final RowSearches searches;
    private final String find;
    private final PayloadReader payloads;
    private final SteppedHeads stepped;
    private final boolean addsAtOnce;
    private final FirstRows firstRows;

    /** Without the casts SQLite would plan anew at every execution: it looks at values that an index might depend on. */
    JpaHeadStore(RowSearches searches, PayloadReader payloads, PayloadPlace place, SteppedHeads stepped) {
        this.searches = searches;
        this.addsAtOnce = searches.dialect().writesToSeveralTables() && !place.hasAddresses();
        this.firstRows = new FirstRows(searches, place);
        this.stepped = stepped;
        this.find = "SELECT " + MetaSql.SELECTED + ", " + HEAD.columns() + " FROM " + searches.table() + " m "
                + HEAD.join() + " WHERE m.model = CAST(? AS TEXT) AND m.resource_id = CAST(? AS TEXT)";
        this.payloads = payloads;
    }

    @Override
    public Optional<ResourceView> find(ResourceId id) {
        return PayloadReader.current(() -> row(id), FoundHead::payload, head -> view(head, payloads));
    }

    private Optional<FoundHead> row(ResourceId id) {
        List<Object> key = List.of(searches.model().text(), id.text());
        return searches.tables().read(new Reading<>(find, key, Joined::of)).stream()
                .findFirst()
                .map(Joined::head);
    }

    private static ResourceView view(FoundHead head, PayloadReader reader) {
        return new ResourceView(head.meta(), reader.revision(head.revision()));
    }

    @Override
    public Window<ResourceView> window(Search search) {
        return searches.haveKeptPlan(search) ? joined(search) : stepped.window(search);
    }

    @Override
    public boolean insert(ResourceView first, List<Change> told) {
        return addsAtOnce ? firstRows.add(first, told) || addedWithoutItsRevision(first) : stepped.insert(first, told);
    }

    /** Where the id was free and the revision is one that nothing refers to; that one is replaced. */
    private boolean addedWithoutItsRevision(ResourceView first) {
        ResourceMeta added = first.meta();
        boolean isOurs = stepped.metas()
                .find(added.id())
                .filter(row -> row.uid().equals(added.uid()))
                .isPresent();
        if (isOurs) {
            stepped.revisions().save(first.revision());
        }
        return isOurs;
    }

    private Window<ResourceView> joined(Search search) {
        List<Joined> found = searches.page(Window.andOneMore(search), HEAD, Joined::of);
        Window<Joined> page =
                Window.of(found, search, Joined::hit, searches.fields().get());
        List<FoundHead> heads = page.rows().stream().map(Joined::head).toList();
        return page.with(payloads.inGroups(heads, FoundHead::revision, this::current));
    }

    private Optional<ResourceView> current(FoundHead head, PayloadReader fetched) {
        try {
            return Optional.of(view(head, fetched));
        } catch (StorageException e) {
            // Its payload may have been replaced or purged since; the row says so, or this fails again.
            ResourceMeta meta = head.meta();
            return find(meta.id()).filter(view -> view.meta().deleted() == meta.deleted());
        }
    }
}
