package org.specstar.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.QueryFixture.query;

import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;
import org.specstar.revision.RevisionStatus;

class WriteModeTest {
    private static ErrorCode refusal(Parameters parameters) {
        return catchThrowableOfType(ParameterException.class, () -> WriteMode.of(parameters))
                .code();
    }

    @Test
    void modeShouldBeUpdateUnlessItIsSaid() {
        assertThat(WriteMode.of(query())).isEqualTo(WriteMode.UPDATE);
        assertThat(WriteMode.of(query("mode", "update"))).isEqualTo(WriteMode.UPDATE);
        assertThat(WriteMode.of(query("mode", "modify", "change_status", "draft")))
                .isEqualTo(WriteMode.MODIFY);
    }

    @Test
    void otherModesShouldBeInvalid() {
        assertThat(refusal(query("mode", "UPDATE"))).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refusal(query("mode", ""))).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void statusShouldChangeInModifyAlone() {
        assertThat(refusal(query("change_status", "draft"))).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void statusShouldBeOneOfTheTwo() {
        assertThat(WriteMode.status(query("status", "draft"), "status")).contains(RevisionStatus.DRAFT);
        assertThat(WriteMode.status(query(), "status")).isEmpty();
        assertThatThrownBy(() -> WriteMode.status(query("status", "final"), "status"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("Input should be 'draft' or 'stable', not 'final'");
    }
}
