package org.specstar.ejb.jpa;

import java.util.List;

class PostgresStatementsIT extends PostgresStorageFixture implements StatementsContract {
    @Override
    public List<String> statements() {
        return sent();
    }
}
