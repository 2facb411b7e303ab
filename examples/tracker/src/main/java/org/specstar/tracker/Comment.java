package org.specstar.tracker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.specstar.constraint.OnDelete;
import org.specstar.constraint.RefType;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Model;
import org.specstar.schema.Ref;

/**
 * What somebody says about an issue: it goes with the issue, and outlives its author.
 *
 * @param issueRev the revision of the issue that it is about
 */
@Model
public record Comment(
        String body,
        @Ref(value = "issue", onDelete = OnDelete.CASCADE) String issueId,

        @Ref(value = "user", onDelete = OnDelete.SET_NULL) @Nullable
        String authorId,

        @Indexed @Ref(value = "issue", type = RefType.REVISION_ID) @Nullable
        String issueRev,

        @Ref("user") @Default("[]") List<String> watchers) {}
