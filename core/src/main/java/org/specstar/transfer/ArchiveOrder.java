package org.specstar.transfer;

import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.transfer.ArchiveRecord.ModelEndRecord;
import org.specstar.transfer.ArchiveRecord.ModelStartRecord;

/** Where in an archive a reader is, and which records may come there. */
final class ArchiveOrder {
    private Place place;
    private @Nullable ModelName section;

    private ArchiveOrder(Place place, @Nullable ModelName section) {
        this.place = place;
        this.section = section;
    }

    static ArchiveOrder atBeginning() {
        return new ArchiveOrder(Place.BEGINNING, null);
    }

    static ArchiveOrder within(ModelName section) {
        return new ArchiveOrder(Place.SECTION, section);
    }

    boolean ended() {
        return place == Place.END;
    }

    boolean isWithin(ModelName model) {
        return model.equals(section);
    }

    /** Refuses a kind of record that cannot stand here. */
    void admit(RecordType type, long at) {
        if (place == Place.BEGINNING && type != RecordType.HEADER) {
            throw InvalidArchiveException.noHeader(type);
        }
        if (!place.mayHold(type)) {
            throw InvalidArchiveException.at(at, type.wireName() + " stands where it cannot");
        }
    }

    /** Goes on past a record that was admitted. */
    void pass(ArchiveRecord record, long at) {
        if (record instanceof ModelStartRecord start) {
            place = Place.SECTION;
            section = start.model();
        } else if (record instanceof ModelEndRecord end) {
            leave(end.model(), at);
        } else if (record instanceof ArchiveRecord.HeaderRecord) {
            place = Place.BETWEEN;
        } else if (record instanceof ArchiveRecord.EofRecord) {
            place = Place.END;
        }
    }

    private void leave(ModelName model, long at) {
        if (!isWithin(model)) {
            throw InvalidArchiveException.at(at, "the section that ends is not that of " + model);
        }
        place = Place.BETWEEN;
        section = null;
    }

    private enum Place {
        BEGINNING,
        BETWEEN,
        SECTION,
        END;

        boolean mayHold(RecordType type) {
            return switch (this) {
                case BEGINNING -> type == RecordType.HEADER;
                case BETWEEN -> type == RecordType.MODEL_START || type == RecordType.EOF;
                case SECTION -> type == RecordType.MODEL_END || type.isContent();
                case END -> false;
            };
        }
    }
}
