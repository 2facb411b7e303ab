package org.specstar.transfer;

import static org.specstar.transfer.InvalidArchiveException.quoted;

import java.util.Map;
import java.util.function.Function;
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

    private RecordDecoder() {}

    static ArchiveRecord decode(RecordType type, Packed frame) {
        return switch (type) {
            case HEADER -> header(frame);
            case MODEL_START -> new ModelStartRecord(model(frame));
            case META -> new MetaRecord(data(frame, MetaRecordFormat::read, ResourceMeta.class));
            case REVISION -> data(frame, RevisionRecordFormat::read, RevisionRecord.class);
            case BLOB -> throw new IllegalArgumentException("A binary is read as it comes");
            case MODEL_END -> new ModelEndRecord(model(frame));
            case EOF -> eof(frame);
        };
    }

    private static HeaderRecord header(Packed frame) {
        long version = fields(frame, Map.of("version", Packed::longInteger)).required("version", Long.class);
        if (version != HeaderRecord.VERSION) {
            throw InvalidArchiveException.version(version);
        }
        return new HeaderRecord(HeaderRecord.VERSION);
    }

    private static ModelName model(Packed frame) {
        String name = fields(frame, Map.of("model_name", Packed::text)).text("model_name");
        try {
            return new ModelName(name);
        } catch (IllegalArgumentException e) {
            throw frame.invalid(quoted(name) + " cannot be the name of a model", e);
        }
    }

    private static <V> V data(Packed frame, Function<Packed, V> format, Class<V> type) {
        return fields(frame, Map.of(DATA, source -> format.apply(source.nested())))
                .required(DATA, type);
    }

    private static EofRecord eof(Packed frame) {
        fields(frame, Map.of());
        return new EofRecord();
    }

    private static Fields fields(Packed frame, Map<String, Function<Packed, Object>> readers) {
        Fields fields = Fields.read(frame, readers);
        frame.end();
        return fields;
    }
}
