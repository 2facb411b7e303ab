package org.specstar.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdTest {
    @Test
    void orderShouldBeByNumber() {
        ResourceId id = new ResourceId("issue:1");

        assertThat(id.revision(2)).isLessThan(id.revision(10));
    }

    @Test
    void parseShouldSplitAtTheLastColon() {
        assertThat(RevisionId.parse("issue:a:b:12")).contains(new ResourceId("issue:a:b").revision(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "a:0", "a:-1", "a:01", "a:", ":1", "a:9999999999", "a/b:1"})
    void parseShouldRefuseOtherText(String text) {
        assertThat(RevisionId.parse(text)).isEmpty();
    }
}
