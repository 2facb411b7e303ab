package org.specstar.ejb.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migration scripts of one database, oldest first. */
final class MigrationScripts implements ResourceProvider {
    /** Every script stands here; a test compares with the folder. */
    static final List<String> NAMES = List.of(
            "V1__first_tables.sql",
            "V2__heads_and_kept_answers.sql",
            "V3__constraints_and_sequences.sql",
            "V4__searches.sql",
            "V5__binaries.sql",
            "V6__absent_revisions.sql",
            "V7__deployment.sql");

    private final List<MigrationScript> scripts;

    MigrationScripts(String folder) {
        this.scripts =
                NAMES.stream().map(name -> new MigrationScript(folder, name)).toList();
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
