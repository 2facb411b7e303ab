package org.specstar.ejb.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.specstar.StorageException;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobStore;
import org.specstar.blob.upload.UploadSessionStore;
import org.specstar.constraint.ReferenceStore;
import org.specstar.constraint.UniqueStore;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.MetaTables;
import org.specstar.ejb.search.IndexAlignment;
import org.specstar.ejb.search.Searches;
import org.specstar.event.Outbox;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.resource.HeadStore;
import org.specstar.resource.Inspection;
import org.specstar.resource.MetaStore;
import org.specstar.resource.OutsideStore;
import org.specstar.resource.Snapshot;
import org.specstar.resource.SteppedHeads;
import org.specstar.resource.Storage;
import org.specstar.revision.RevisionStore;
import org.specstar.search.SearchFields;
import org.specstar.unit.Units;

/**
 * The stores on the deployment's database. A unit sees what others have committed at every read (read committed) and
 * waits a few seconds for rows that others hold; on the embedded database it waits for all who write.
 */
public final class JpaStorage implements Storage, AutoCloseable {
    private final ConcurrentMap<ModelName, SearchFields> declared = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, MetaStore> metas = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, RevisionStore> revisions = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, UniqueStore> uniques = new ConcurrentHashMap<>();
    private final ConcurrentMap<ModelName, ReferenceStore> references = new ConcurrentHashMap<>();
    private final OpenSnapshots snapshots = new OpenSnapshots();
    private final Database database;
    private final Dialect dialect;
    private final MetaTables metaTables;
    private final IndexAlignment indexes;
    private final Tables tables;
    private final Outbox outbox;
    private final IdempotencyStore idempotency;
    private final SequenceStore sequences;
    private final ExtractionStore extractions;
    private final BlobStore blobs;
    private final BlobLedger blobLedger;
    private final UploadSessionStore uploadSessions;
    private final PayloadPlaces places;
    private final PayloadReader payloads;
    private final OutsideStore outside;
    private final Units units;

    /** With the payloads of all models in one place. */
    public JpaStorage(
            Database database, EntityManagers entityManagers, Units units, BlobStore blobs, PayloadPlace payloadPlace) {
        this(database, entityManagers, units, blobs, PayloadPlaces.all(payloadPlace));
    }

    /**
     * @param database the one behind the entity managers
     * @param entityManagers gives the entity manager of the running unit or, where there is none, one for a single read
     * @param units the units those entity managers belong to
     */
    public JpaStorage(
            Database database, EntityManagers entityManagers, Units units, BlobStore blobs, PayloadPlaces places) {
        this.database = database;
        this.dialect = Dialect.of(database);
        this.metaTables = new MetaTables(database);
        this.indexes = new IndexAlignment(database, metaTables, dialect.search());
        this.tables = new Tables(entityManagers);
        this.outbox = new JpaOutbox(tables, dialect);
        this.idempotency = new JpaIdempotencyStore(tables, dialect, units);
        this.sequences = new JpaSequenceStore(tables);
        this.extractions = new JpaExtractionStore(tables);
        this.blobs = blobs;
        this.blobLedger = new JpaBlobLedger(tables, dialect);
        this.uploadSessions = new JpaUploadSessionStore(tables, dialect, units);
        this.places = places;
        this.payloads = new PayloadReader(places.usual());
        this.outside = new JpaOutsideStore(places, snapshots);
        this.units = units;
    }

    @Override
    public void declare(ModelName model, SearchFields fields) {
        metaTables.provide(model);
        declared.put(model, fields);
        metas.remove(model);
        indexes.begin(model, fields);
    }

    /** Waits until the indexes of everything that was declared are there. */
    public void awaitIndexes() {
        indexes.await();
    }

    @Override
    public MetaStore metas(ModelName model) {
        return metas.computeIfAbsent(model, this::newMetaStore);
    }

    private MetaStore newMetaStore(ModelName model) {
        return new JpaMetaStore(rows(model));
    }

    private RowSearches rows(ModelName model) {
        return new RowSearches(model, metaTables.of(model), tables, dialect, () -> fields(model));
    }

    private SearchFields fields(ModelName model) {
        return declared.getOrDefault(model, SearchFields.NONE);
    }

    @Override
    public RevisionStore revisions(ModelName model) {
        return revisions.computeIfAbsent(model, this::newRevisionStore);
    }

    private RevisionStore newRevisionStore(ModelName model) {
        RevisionSql sql = new RevisionSql(dialect);
        RevisionWriter writer = new RevisionWriter(tables, sql, units, places.of(model), snapshots);
        return new JpaRevisionStore(model, tables, sql, writer, payloads);
    }

    @Override
    public HeadStore heads(ModelName model) {
        SteppedHeads stepped = new SteppedHeads(metas(model), revisions(model), outbox);
        return new JpaHeadStore(rows(model), payloads, places.of(model), stepped);
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public BlobLedger blobLedger() {
        return blobLedger;
    }

    @Override
    public UploadSessionStore uploadSessions() {
        return uploadSessions;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public IdempotencyStore idempotency() {
        return idempotency;
    }

    @Override
    public UniqueStore uniques(ModelName model) {
        return uniques.computeIfAbsent(model, name -> new JpaUniqueStore(name, tables, dialect));
    }

    @Override
    public ReferenceStore references(ModelName model) {
        return references.computeIfAbsent(model, name -> new JpaReferenceStore(name, tables, dialect));
    }

    @Override
    public SequenceStore sequences() {
        return sequences;
    }

    @Override
    public ExtractionStore extractions() {
        return extractions;
    }

    @Override
    public <R> R snapshot(Function<Snapshot, R> reading) {
        return fromOneState(
                connection -> reading.apply(new JpaSnapshot(connection, payloads, dialect, this::searches)));
    }

    private Searches searches(ModelName model) {
        return rows(model).statements();
    }

    @Override
    public <R> R inspect(Function<Inspection, R> reading) {
        return fromOneState(connection -> reading.apply(new JpaInspection(connection, dialect)));
    }

    @Override
    public OutsideStore outside() {
        return outside;
    }

    private <R> R fromOneState(Function<Connection, R> reading) {
        long number = snapshots.open();
        try (Connection connection = connect()) {
            R result = reading.apply(connection);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw new StorageException("A snapshot could not be closed: " + e.getMessage(), e);
        } finally {
            snapshots.close(number);
        }
    }

    /** Ends what is done in the background. */
    @Override
    public void close() {
        indexes.close();
    }

    private Connection connect() {
        try {
            return begun(database.connectWithoutLimits());
        } catch (SQLException e) {
            throw new StorageException("A snapshot could not be opened: " + e.getMessage(), e);
        }
    }

    private Connection begun(Connection connection) throws SQLException {
        try {
            dialect.beginSnapshot(connection);
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }
}
