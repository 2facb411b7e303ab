package org.specstar.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnsTest {
    @Test
    void parseShouldReadAListWithSpaces() {
        assertThat(Returns.parse(" data , revision_info ").parts())
                .containsExactlyInAnyOrder(Part.DATA, Part.REVISION_INFO);
    }

    @Test
    void parseShouldLeaveOutUnknownWords() {
        assertThat(Returns.parse("bogus,meta").parts()).containsExactly(Part.META);
        assertThat(Returns.parse("").parts()).isEmpty();
    }

    @Test
    void onlyShouldMeanWithoutEnvelope() {
        assertThat(Returns.parse("only-revision_info")).isEqualTo(Returns.only(Part.REVISION_INFO));
        assertThat(Returns.parse("only-revision-info")).isEqualTo(Returns.only(Part.REVISION_INFO));
    }
}
