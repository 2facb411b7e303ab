package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specstar.resource.RowFixture.id;
import static org.specstar.resource.RowFixture.meta;
import static org.specstar.resource.RowFixture.revision;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.event.Change;
import org.specstar.resource.ResourceView;

class PostgresStatementsIT extends PostgresStorageFixture implements StatementsContract {
    @Override
    public List<String> statements() {
        return sent();
    }

    @Test
    void newResourceShouldBeOneStatement() {
        ResourceView first = new ResourceView(meta(id(1)), revision(id(1), 1));
        statements();

        committed(() -> storage().heads(MODEL).insert(first, List.of(new Change(MODEL, id(1), 1))));

        assertThat(statements()).containsExactly("WITH added");
    }
}
