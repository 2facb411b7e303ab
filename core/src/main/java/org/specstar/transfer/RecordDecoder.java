package org.specstar.transfer;

import static org.specstar.transfer.InvalidArchiveException.quoted;

import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.transfer.ArchiveRecord.EofRecord;
import org.specstar.transfer.ArchiveRecord.HeaderRecord;
import org.specstar.transfer.ArchiveRecord.MetaRecord;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;

/** The bytes of one frame, of a kind already known, as a record; those of binaries are not read as a whole. */
final class RecordDecoder {
    private static final String DATA = "data";
    private static final FieldReaders META =
            new FieldReaders().with(DATA, frame -> MetaRecordFormat.read(frame.nested()));
    private static final FieldReaders REVISION =
            new FieldReaders().with(DATA, frame -> RevisionRecordFormat.read(frame.nested()));
    private static final FieldReaders VERSION = new FieldReaders().with("version", Packed::longInteger);
    private static final FieldReaders MODEL = new FieldReaders().with("model_name", Packed::text);
    private static final FieldReaders NOTHING = new FieldReaders();

    private RecordDecoder() {}

    static ArchiveRecord decode(RecordType type, Packed frame) {
        return switch (type) {
            case HEADER -> header(frame);
            case MODEL_START -> new ModelStartRecord(model(frame));
            case META -> new MetaRecord(fields(frame, META).required(DATA, ResourceMeta.class));
            case REVISION -> fields(frame, REVISION).required(DATA, RevisionRecord.class);
            case BLOB -> throw new IllegalArgumentException("A binary is read as it comes");
            case MODEL_END -> new ModelEndRecord(model(frame));
            case EOF -> eof(frame);
        };
    }

    private static HeaderRecord header(Packed frame) {
        long version = fields(frame, VERSION).required("version", Long.class);
        if (version != HeaderRecord.VERSION) {
            throw InvalidArchiveException.version(version);
        }
        return new HeaderRecord(HeaderRecord.VERSION);
    }

    private static ModelName model(Packed frame) {
        String name = fields(frame, MODEL).text("model_name");
        try {
            return new ModelName(name);
        } catch (IllegalArgumentException e) {
            throw frame.invalid(quoted(name) + " cannot be the name of a model", e);
        }
    }

    private static EofRecord eof(Packed frame) {
        fields(frame, NOTHING);
        return new EofRecord();
    }

    private static Fields fields(Packed frame, FieldReaders readers) {
        Fields fields = Fields.read(frame, readers);
        frame.end();
        return fields;
    }
}
