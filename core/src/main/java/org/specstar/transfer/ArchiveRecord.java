package org.specstar.transfer;

import org.specstar.id.ModelName;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;

/** One record of an archive, in the order a version 2 archive has them: header, sections, end. */
public sealed interface ArchiveRecord {
    <R> R accept(Visitor<R> visitor);

    /** Opens the archive. */
    record HeaderRecord(int version) implements ArchiveRecord {
        /** The one version that is written and read. */
        public static final int VERSION = 2;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.header(this);
        }
    }

    /** Opens the section of one model. */
    record ModelStartRecord(ModelName model) implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modelStart(this);
        }
    }

    /** A resource; its revisions follow. Its {@code version} is not archived and reads as 1. */
    record MetaRecord(ResourceMeta meta) implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meta(this);
        }
    }

    /**
     * A revision.
     *
     * @param payload the stored bytes, verbatim and shared
     */
    record RevisionRecord(RevisionInfo info, byte[] payload) implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.revision(this);
        }
    }

    /**
     * A binary that some revision of the section refers to.
     *
     * @param fileId as archived; the original also has keys that are no content hash
     * @param size how many bytes it has
     * @param contentType empty text if none
     */
    record BlobRecord(String fileId, BlobBytes bytes, long size, String contentType) implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blob(this);
        }
    }

    /** Closes the section. */
    record ModelEndRecord(ModelName model) implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modelEnd(this);
        }
    }

    /** Closes the archive; without it the archive is cut short. */
    record EofRecord() implements ArchiveRecord {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.eof(this);
        }
    }

    /** One method per case. */
    interface Visitor<R> {
        R header(HeaderRecord header);

        R modelStart(ModelStartRecord start);

        R meta(MetaRecord meta);

        R revision(RevisionRecord revision);

        R blob(BlobRecord blob);

        R modelEnd(ModelEndRecord end);

        R eof(EofRecord eof);
    }
}
