package org.specstar.ejb.db;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;
import org.specstar.StorageException;

/** One migration script, read from the jar it came in. */
final class MigrationScript extends LoadableResource {
    private final String folder;
    private final String name;

    MigrationScript(String folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public Reader read() {
        InputStream bytes = MigrationScript.class.getClassLoader().getResourceAsStream(getAbsolutePath());
        if (bytes == null) {
            throw new StorageException("The migration script " + getAbsolutePath() + " is missing");
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return "db/migration/" + folder + "/" + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getAbsolutePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
