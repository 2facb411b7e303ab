package org.specstar.ejb.jpa;

import java.util.List;

class EmbeddedStatementsTest extends EmbeddedFixture implements StatementsContract {
    @Override
    public List<String> statements() {
        return sent();
    }
}
