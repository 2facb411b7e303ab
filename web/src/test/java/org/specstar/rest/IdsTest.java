package org.specstar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.id.ResourceId;
import org.specstar.resource.ResourceNotFoundException;

class IdsTest {
    @Test
    void safeTextShouldBeAnId() {
        assertThat(Ids.existing("issue:1")).isEqualTo(new ResourceId("issue:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a\\b", "..", "a\u0000"})
    void unsafeTextShouldNameNothing(String text) {
        assertThatThrownBy(() -> Ids.existing(text)).isInstanceOf(ResourceNotFoundException.class);
    }
}
