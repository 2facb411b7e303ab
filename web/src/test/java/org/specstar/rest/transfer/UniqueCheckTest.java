package org.specstar.rest.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.rest.QueryFixture.query;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.id.ResourceId;
import org.specstar.rest.problem.ParameterException;
import org.specstar.transfer.LoadReport;
import org.specstar.transfer.LoadStats;

class UniqueCheckTest {
    @Test
    void importShouldCheckWhileItRunsUnlessToldOtherwise() {
        assertThat(UniqueCheck.of(query())).isEqualTo(UniqueCheck.DURING);
        assertThat(UniqueCheck.of(query("unique_check", "after"))).isEqualTo(UniqueCheck.AFTER);
        assertThatThrownBy(() -> UniqueCheck.of(query("unique_check", "AFTER")))
                .isInstanceOf(ParameterException.class)
                .hasMessage("Input should be 'during' or 'after', not 'AFTER'");
    }

    @Test
    void batchJobShouldRefuseToCheckAfterwards() {
        UniqueCheck.DURING.require(UniqueCheck.DURING);

        assertThatThrownBy(() -> UniqueCheck.AFTER.require(UniqueCheck.DURING)).isInstanceOf(ParameterException.class);
    }

    @Test
    void conflictsShouldBeTold() {
        Conflict conflict =
                new Conflict(new ResourceId("user:2"), new UniqueValue("email", "\"a\""), new ResourceId("user:1"));

        byte[] json = LoadReportJson.bytes(new LoadReport(new LoadStats(2, 1), List.of(conflict), 3));

        assertThat(new String(json, UTF_8))
                .isEqualTo("{\"loaded\":2,\"skipped\":1,\"total\":3,\"conflicts\":[{\"field\":\"email\","
                        + "\"resource_id\":\"user:2\",\"conflicting_resource_id\":\"user:1\"}],\"more_conflicts\":3}");
    }
}
