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

class PostgresSearchIT extends PostgresStorageFixture
        implements SearchMatrixContract, SortingContract, GroupingContract {
    @Test
    void creatorsShouldBeFoundByTheirIndex() {
        Condition ofTwo = new Condition.ByUser(MetaUser.CREATED_BY, Set.of("alice", "bob"));

        assertThat(metas().explain(Search.first(10, ofTwo)).indexes())
                .extracting(UsedIndex::name)
                .contains("specstar_meta_creator");
    }
}
