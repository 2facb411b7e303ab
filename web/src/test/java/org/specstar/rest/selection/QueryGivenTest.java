package org.specstar.rest.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.rest.QueryFixture;

class QueryGivenTest {
    private static QueryGiven given(String rawQuery) {
        return new QueryGiven(QueryFixture.query(), "/issue", rawQuery);
    }

    @Test
    void nextShouldKeepAllOtherParametersAsTheyWereSent() {
        assertThat(given("qb=QB%5B%27a%27%5D&limit=2&cursor=old&returns=data").next("new"))
                .contains("/issue?qb=QB%5B%27a%27%5D&limit=2&returns=data&cursor=new");
        assertThat(given("offset=20&limit=2").next("new")).contains("/issue?limit=2&cursor=new");
        assertThat(given("").next("new")).contains("/issue?cursor=new");
    }

    @Test
    void nextShouldBeLeftOutWhereNoHeaderCanHoldIt() {
        assertThat(given("qb=" + "a".repeat(4_000)).next("new")).isEmpty();
    }
}
