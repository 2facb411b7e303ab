package org.specstar.ejb.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.id.SchemaVersion;
import org.specstar.resource.GroupingContract;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.resource.SearchMatrixContract;
import org.specstar.resource.SortingContract;
import org.specstar.search.Condition;
import org.specstar.search.Explanation.UsedIndex;
import org.specstar.search.MetaUser;
import org.specstar.search.Search;
import org.specstar.time.Stamp;

class PostgresSearchIT extends DeclaredPostgresFixture
        implements SearchMatrixContract, SortingContract, GroupingContract {
    @Test
    void creatorsShouldBeFoundByTheirIndex() throws SQLException {
        units().required(() -> saveMany("alice", "bob", "carol"));
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE specstar_meta");
        }
        Condition ofOne = new Condition.ByUser(MetaUser.CREATED_BY, Set.of("alice"));

        assertThat(metas().explain(Search.first(10, ofOne)).indexes())
                .extracting(UsedIndex::name)
                .anyMatch(name -> name.endsWith("_creator"));
    }

    private boolean saveMany(String... creators) {
        Stream<ResourceMeta> metas =
                IntStream.range(0, 600).mapToObj(number -> by(creators[number % creators.length], number));
        metas().saveAll(metas.toList());
        return true;
    }

    private static ResourceMeta by(String creator, int number) {
        Stamp created = new Stamp(RowFixture.ALICE.time(), creator);
        return new ResourceMeta(
                RowFixture.id(number).revision(1),
                UUID.randomUUID(),
                SchemaVersion.NONE,
                1,
                created,
                created,
                false,
                null,
                null,
                1);
    }
}
