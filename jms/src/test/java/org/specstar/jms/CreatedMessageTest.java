package org.specstar.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.event.Change;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

class CreatedMessageTest {
    private static final Change CHANGE = new Change(new ModelName("issue"), new ResourceId("issue:ü \"1\""), 7);

    private static final Change OTHER = new Change(new ModelName("page"), new ResourceId("page:2"), 1);

    @Test
    void messageShouldCarryIdsAndItsVersion() {
        assertThat(CreatedMessage.text(List.of(CHANGE, OTHER)))
                .isEqualTo("{\"v\":2,\"created\":["
                        + "{\"model\":\"issue\",\"resource_id\":\"issue:ü \\\"1\\\"\",\"revision\":7},"
                        + "{\"model\":\"page\",\"resource_id\":\"page:2\",\"revision\":1}]}");
    }

    @Test
    void messageShouldComeBackUnchanged() {
        assertThat(CreatedMessage.read(CreatedMessage.text(List.of(CHANGE, OTHER))))
                .containsExactly(CHANGE, OTHER);
    }

    @Test
    void messageOfTheFirstVersionShouldStillBeRead() {
        assertThat(CreatedMessage.read("{\"v\":1,\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":1}"))
                .containsExactly(new Change(new ModelName("issue"), new ResourceId("issue:1"), 1));
    }

    @Test
    void laterMembersOfTheSameVersionShouldBeIgnored() {
        assertThat(
                        CreatedMessage.read(
                                "{\"v\":2,\"more\":[],\"created\":[{\"model\":\"page\",\"resource_id\":\"page:2\",\"revision\":1,\"more\":1}]}"))
                .containsExactly(OTHER);
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
                "{\"v\":2,\"created\":[]}",
                "{\"v\":2,\"created\":[null]}",
                "{\"v\":2,\"created\":[{\"model\":\"issue\",\"revision\":1}]}",
                "{\"v\":3,\"created\":[{\"model\":\"issue\",\"resource_id\":\"issue:1\",\"revision\":1}]}",
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
                .hasMessage("Not a message of version 1 or 2 about created resources");
    }
}
