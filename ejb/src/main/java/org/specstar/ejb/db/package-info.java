/**
 * The one database of a deployment, chosen at start: the embedded one or PostgreSQL.
 *
 * <p>Everything above it asks for connections and never which database gives them. The server's pool draws from
 * {@link org.specstar.ejb.db.SpecstarDataSource}; {@link org.specstar.ejb.db.Migrations} brings the tables up to date
 * before anything uses them. A database that is not configured is never contacted and never hinders deployment.
 */
@NullMarked
package org.specstar.ejb.db;

import org.jspecify.annotations.NullMarked;
