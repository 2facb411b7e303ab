package org.specstar.ejb.jpa;

class EmbeddedStatementTextsTest extends EmbeddedFixture implements StatementTextsContract {}
