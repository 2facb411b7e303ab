package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specstar.resource.GroupingContract;
import org.specstar.resource.SearchMatrixContract;
import org.specstar.resource.SortingContract;
import org.specstar.search.Condition;
import org.specstar.search.Explanation.UsedIndex;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;

class PostgresSearchIT extends DeclaredPostgresFixture
        implements SearchMatrixContract, SortingContract, GroupingContract {
    @Test
    void creatorsShouldBeFoundByTheirIndex() {
        Condition ofOne = new Condition.ByUser(MetaUser.CREATED_BY, Set.of("alice"));

        assertThat(metas().explain(Search.first(10, ofOne)).indexes())
                .extracting(UsedIndex::name)
                .anyMatch(name -> name.endsWith("_creator"));
    }
}
