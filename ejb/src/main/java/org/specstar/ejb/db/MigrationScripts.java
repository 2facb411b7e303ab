package org.specstar.ejb.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migration scripts of one database, oldest first. */
final class MigrationScripts implements ResourceProvider {
    /** What both databases have, each with a text of its own. */
    private static final List<String> BOTH = List.of(
            "V1__first_tables.sql",
            "V2__heads_and_kept_answers.sql",
            "V3__constraints_and_sequences.sql",
            "V4__searches.sql",
            "V5__binaries.sql",
            "V6__absent_revisions.sql",
            "V7__deployment.sql");

    private static final List<String> POSTGRESQL = List.of("V8__creators_in_order.sql", "V9__meta_by_model.sql");

    private final List<MigrationScript> scripts;

    MigrationScripts(String folder) {
        scripts = names(folder).stream()
                .map(name -> new MigrationScript(folder, name))
                .toList();
    }

    /** Every script of a folder stands here; a test compares with the folder. */
    static List<String> names(String folder) {
        return Stream.concat(BOTH.stream(), folder.equals("postgresql") ? POSTGRESQL.stream() : Stream.empty())
                .toList();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .<LoadableResource>map(script -> script)
                .toList();
    }
}
