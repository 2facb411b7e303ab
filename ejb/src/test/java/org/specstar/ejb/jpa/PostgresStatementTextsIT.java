package org.specstar.ejb.jpa;

class PostgresStatementTextsIT extends PostgresStorageFixture implements StatementTextsContract {}
