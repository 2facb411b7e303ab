package org.specstar.integrity;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.BlobUse;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceMeta;

/**
 * All that is stored of one resource.
 *
 * @param row null if there is none
 * @param forms by number, then schema version
 * @param uses what the ledger says that they refer to, in the same order
 * @param absentNumbers how many numbers of its revisions have none, and rightly so; asked only while the state is there
 */
record Timeline(
        ModelName model,
        ResourceId id,
        @Nullable ResourceMeta row,
        List<CheckedForm> forms,
        List<BlobUse> uses,
        IntSupplier absentNumbers) {}
