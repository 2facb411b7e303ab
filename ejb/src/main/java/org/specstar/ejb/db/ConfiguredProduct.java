package org.specstar.ejb.db;

import org.specstar.jpa.DatabaseProduct;

/** The database that the deployment's settings name. */
public final class ConfiguredProduct implements DatabaseProduct {
    /** Made by the service loader. */
    public ConfiguredProduct() {}

    @Override
    public boolean isPostgres() {
        return Databases.isPostgres();
    }
}
