package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.resource.ResourceMeta;

class MetaJsonTest {
    static final String BARE =
            "{\"current_revision_id\":\"task:1:1\",\"resource_id\":\"task:1\",\"schema_version\":null,"
                    + "\"total_revision_count\":1,\"created_time\":\"2026-01-02T03:04:05Z\","
                    + "\"updated_time\":\"2026-01-02T03:04:05Z\",\"created_by\":\"ann\",\"updated_by\":\"ann\","
                    + "\"is_deleted\":false}";

    private static String json(ResourceMeta meta) {
        return new String(MetaJson.bytes(meta), UTF_8);
    }

    @Test
    void fullMetaShouldHaveEveryMemberInOrder() {
        assertThat(json(ViewFixture.fullMeta()))
                .isEqualTo("{\"current_revision_id\":\"task:1:2\",\"resource_id\":\"task:1\",\"schema_version\":\"v2\","
                        + "\"total_revision_count\":3,\"created_time\":\"2026-01-02T03:04:05Z\","
                        + "\"updated_time\":\"2026-01-02T03:04:06.000007Z\",\"created_by\":\"ann\",\"updated_by\":\"bob\","
                        + "\"is_deleted\":true,\"indexed_data\":{\"points\":1,\"title\":\"ä\"},\"rev_status\":\"draft\","
                        + "\"rev_created_by\":\"ann\",\"rev_updated_by\":\"bob\","
                        + "\"rev_created_time\":\"2026-01-02T03:04:05Z\","
                        + "\"rev_updated_time\":\"2026-01-02T03:04:06.000007Z\"}");
    }

    @Test
    void indexedDataAndMirrorShouldBeLeftOutWhereAbsent() {
        assertThat(json(ViewFixture.bareMeta())).isEqualTo(BARE);
    }
}
