package org.specstar.rest.openapi;

import java.util.List;
import java.util.stream.Stream;

/** All routes that every model has, in the order in which SpecStar describes them; this project's own among them. */
final class ModelRoutes {
    static final List<Route> ALL = Stream.concat(
                    ListRoutes.DEPRECATED.stream(),
                    Stream.of(
                            ListRoutes.COUNT,
                            ListRoutes.SEARCH,
                            ListRoutes.EXPLAIN,
                            ListRoutes.EXPLAIN_BODY,
                            ListRoutes.AGGREGATE,
                            ListRoutes.AGGREGATE_BODY,
                            ListRoutes.SCHEMA,
                            ListRoutes.LIST,
                            ListRoutes.CREATE,
                            ListRoutes.BATCH_DELETE,
                            WriteRoutes.EXPORT,
                            WriteRoutes.IMPORT,
                            ItemRoutes.META,
                            ItemRoutes.REVISION_INFO,
                            ItemRoutes.FULL,
                            ItemRoutes.HISTORY,
                            ItemRoutes.DIFF,
                            ItemRoutes.DATA,
                            ItemRoutes.READ,
                            ItemRoutes.BLOB,
                            WriteRoutes.UPDATE,
                            WriteRoutes.PATCH,
                            WriteRoutes.DELETE,
                            WriteRoutes.SWITCH,
                            WriteRoutes.PRUNE,
                            WriteRoutes.PURGE,
                            WriteRoutes.RESTORE,
                            ListRoutes.BATCH_RESTORE))
            .toList();

    /** Comes behind the actions. */
    static final Route REFERRERS = ItemRoutes.REFERRERS;

    private ModelRoutes() {}
}
