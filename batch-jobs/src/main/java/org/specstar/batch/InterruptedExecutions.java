package org.specstar.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.Settings.BatchSettings;
import org.specstar.ejb.platform.Platform;

/**
 * Marks executions that a crash has interrupted as failed, where the server does not do it and Jakarta Batch has no call
 * for it. The statement belongs to the server's job repository and comes from the server's configuration.
 */
@ApplicationScoped
class InterruptedExecutions {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedExecutions.class);

    @Inject
    private Platform platform;

    void markFailed() {
        BatchSettings settings = platform.settings().batch();
        if (settings.reconcileSql().isEmpty()) {
            return;
        }
        try (Connection repository = repository(settings.reconcileDataSource()).getConnection();
                Statement statement = repository.createStatement()) {
            int marked = statement.executeUpdate(settings.reconcileSql());
            LOG.info("{} interrupted executions marked as failed", marked);
        } catch (SQLException e) {
            // Most servers restart such executions all the same; only their old status stays wrong.
            LOG.warn("The job repository could not be reconciled (setting specstar.batch.reconcile.sql)", e);
        }
    }

    /** The name comes from the operator, never from a request. */
    @SuppressWarnings("BanJNDI")
    private static DataSource repository(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new SettingException(
                    "specstar.batch.reconcile.data-source", "'" + name + "' names no data source", e);
        }
    }
}
