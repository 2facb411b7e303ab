package org.specstar.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink at start which database is behind the data source. Its own detection does not know SQLite, so
 * {@code persistence.xml} names {@link SqlitePlatform}, and this changes it where PostgreSQL answers.
 */
public class PlatformCustomizer implements SessionCustomizer {
    @Override
    public void customize(Session session) throws SQLException {
        DatasourceLogin login = (DatasourceLogin) session.getDatasourceLogin();
        if (product(login, (AbstractSession) session).equals("PostgreSQL")) {
            PostgreSQL10Platform platform = new PostgreSQL10Platform();
            login.setDatasourcePlatform(platform);
            // Setting the login again makes the session forget the platform it has cached.
            ((DatabaseSession) session).setDatasourceLogin(login);
        }
    }

    /** Asks as a thread of the application: while it is being deployed, some servers ask with a loader of their own. */
    private static String product(DatasourceLogin login, AbstractSession session) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PlatformCustomizer.class.getClassLoader());
        try (Connection connection = (Connection) login.connectToDatasource(null, session)) {
            return connection.getMetaData().getDatabaseProductName();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
