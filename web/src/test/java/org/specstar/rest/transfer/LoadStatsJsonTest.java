package org.specstar.rest.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specstar.transfer.LoadStats;

class LoadStatsJsonTest {
    @Test
    void totalShouldBeLoadedAndSkipped() {
        assertThat(LoadStatsJson.bytes(new LoadStats(3_000_000_000L, 2)))
                .asString(UTF_8)
                .isEqualTo("{\"loaded\":3000000000,\"skipped\":2,\"total\":3000000002}");
    }
}
