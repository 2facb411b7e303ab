/**
 * The rows of the database: entities, what EclipseLink needs to know about the embedded database, and the migrations
 * that make the tables.
 *
 * <p>Rows are private to the JPA stores of the ejb module, which translate between them and the domain; a row knows no
 * domain type. Tables are made by the scripts under {@code db/migration}, never by the persistence provider. Single meta
 * rows are written through their entity; bulk writes and revisions by batch statements, because the provider does not
 * keep the order of inserts.
 */
@NullMarked
package org.specstar.jpa;

import org.jspecify.annotations.NullMarked;
