package org.specstar.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void placesShouldJoinFromOutsideIn() {
        Place place = Place.field("extra")
                .join(Place.key("a/b~c"))
                .join(Place.item(3))
                .join(Place.field("x"));

        assertThat(place).isEqualTo(new Place("/extra/a~1b~0c/3/x", "$.extra[...][3].x"));
    }

    @Test
    void pointersShouldBecomePaths() {
        assertThat(Place.of("")).isEqualTo(Place.ROOT);
        assertThat(Place.of("/tags/1")).isEqualTo(new Place("/tags/1", "$.tags[1]"));
        assertThat(Place.of("/a~1b").pointer()).isEqualTo("/a~1b");
    }

    @Test
    void messageShouldShowThePlaceUnlessItIsTheWhole() {
        assertThat(new InvalidPayloadException("No", "")).hasMessage("No");
        assertThat(new InvalidPayloadException("No", "/tags/1")).hasMessage("No - at `$.tags[1]`");
    }
}
