package org.specstar.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

class CreatedMessageTest {
    private static final Change CHANGE = new Change(new ModelName("issue"), new ResourceId("issue:ü \"1\""), 7);

    @Test
    void messageShouldCarryIdsAndItsVersion() {
        assertThat(CreatedMessage.text(CHANGE))
                .isEqualTo("{\"v\":1,\"model\":\"issue\",\"resource_id\":\"issue:ü \\\"1\\\"\",\"revision\":7}");
    }

    @Test
    void messageShouldComeBackUnchanged() {
        assertThat(CreatedMessage.read(CreatedMessage.text(CHANGE))).isEqualTo(CHANGE);
    }

    @Test
    void laterMembersOfTheSameVersionShouldBeIgnored() {
        assertThat(CreatedMessage.read(
                        "{\"v\":1,\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":1,\"more\":[]}"))
                .isEqualTo(new Change(new ModelName("issue"), new ResourceId("issue:1"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "null",
                "[]",
                "{}",
                "{\"v\":2,\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":1}",
                "{\"v\":\"1\",\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":1}",
                "{\"v\":1,\"resource_id\":\"issue:1\",\"revision\":1}",
                "{\"v\":1,\"model\":null,\"resource_id\":\"issue:1\",\"revision\":1}",
                "{\"v\":1,\"model\":\"issue\",\"revision\":1}",
                "{\"v\":1,\"model\":\"issue\",\"resource_id\":5,\"revision\":1}",
                "{\"v\":1,\"model\":\"issue\",\"resource_id\":\"issue:1\"}",
                "{\"v\":1,\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":\"1\"}"
            })
    void otherTextsShouldBeRefused(String text) {
        assertThatThrownBy(() -> CreatedMessage.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a message of version 1 about a created resource");
    }
}
