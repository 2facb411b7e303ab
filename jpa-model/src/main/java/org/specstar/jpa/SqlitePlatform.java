package org.specstar.jpa;

import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.DatabasePlatform;

/** SQLite for EclipseLink, which has no platform of its own for it: no row locks, pages by {@code LIMIT}. */
public class SqlitePlatform extends DatabasePlatform {
    private static final long serialVersionUID = 1L;

    /** A writing unit holds the one write lock of the database: its rows need no locks of their own. */
    @Override
    public String getSelectForUpdateString() {
        return "";
    }

    @Override
    public void printSQLSelectStatement(DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        if (isPaged(statement)) {
            call.setFields(statement.printSQL(printer));
            printer.printString(" LIMIT ");
            printer.printParameter(DatabaseCall.MAXROW_FIELD);
            printer.printString(" OFFSET ");
            printer.printParameter(DatabaseCall.FIRSTRESULT_FIELD);
            call.setIgnoreFirstRowSetting(true);
            call.setIgnoreMaxResultsSetting(true);
        } else {
            super.printSQLSelectStatement(call, printer, statement);
        }
    }

    private static boolean isPaged(SQLSelectStatement statement) {
        return statement.getQuery() != null
                && (statement.getQuery().getMaxRows() > 0
                        || statement.getQuery().getFirstResult() > 0);
    }

    /** {@code LIMIT} counts from the offset; EclipseLink counts from the first row. */
    @Override
    public int computeMaxRowsForSQL(int firstResultIndex, int maxResults) {
        return maxResults == 0 ? -1 : maxResults - Math.max(firstResultIndex, 0);
    }
}
