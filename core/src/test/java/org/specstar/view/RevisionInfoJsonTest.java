package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.id.SchemaVersion;
import org.specstar.revision.RevisionInfo;

class RevisionInfoJsonTest {
    static final String BARE = "{\"uid\":\"00000000-0000-4000-8000-000000000001\",\"resource_id\":\"task:1\","
            + "\"revision_id\":\"task:1:1\",\"parent_revision_id\":null,\"schema_version\":null,\"status\":\"stable\","
            + "\"created_time\":\"2026-01-02T03:04:05Z\",\"updated_time\":\"2026-01-02T03:04:05Z\","
            + "\"created_by\":\"ann\",\"updated_by\":\"ann\"}";

    private static String json(RevisionInfo info) {
        return new String(RevisionInfoJson.bytes(info), UTF_8);
    }

    @Test
    void fullInfoShouldHaveEveryMemberInOrder() {
        assertThat(json(ViewFixture.fullInfo()))
                .isEqualTo(
                        "{\"uid\":\"00000000-0000-4000-8000-000000000001\",\"resource_id\":\"task:1\","
                                + "\"revision_id\":\"task:1:2\",\"parent_revision_id\":\"task:1:1\","
                                + "\"parent_schema_version\":\"v1\",\"schema_version\":\"v2\",\"data_hash\":\"xxh3_128:00\","
                                + "\"status\":\"draft\",\"created_time\":\"2026-01-02T03:04:05Z\","
                                + "\"updated_time\":\"2026-01-02T03:04:06.000007Z\",\"created_by\":\"ann\",\"updated_by\":\"bob\"}");
    }

    @Test
    void parentAndVersionShouldBeNullWhereHashAndOriginAreAbsent() {
        assertThat(json(ViewFixture.bareInfo())).isEqualTo(BARE);
    }

    @Test
    void migrationFromNoVersionShouldDifferFromNoMigration() {
        RevisionInfo bare = ViewFixture.bareInfo();

        RevisionInfo migrated = new RevisionInfo(
                bare.uid(),
                bare.id(),
                null,
                SchemaVersion.NONE,
                new SchemaVersion("v2"),
                null,
                bare.status(),
                bare.created(),
                bare.updated());

        assertThat(json(migrated))
                .contains("\"parent_revision_id\":null,\"parent_schema_version\":null,\"schema_version\":\"v2\"");
    }
}
