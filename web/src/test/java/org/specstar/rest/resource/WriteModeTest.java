package org.specstar.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.specstar.rest.QueryFixture.query;

import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.rest.Parameters;
import org.specstar.rest.problem.ParameterException;

class WriteModeTest {
    private static ErrorCode refusal(Parameters parameters) {
        return catchThrowableOfType(ParameterException.class, () -> WriteMode.requireUpdate(parameters))
                .code();
    }

    @Test
    void updateShouldPassBeItSaidOrNot() {
        assertThatCode(() -> WriteMode.requireUpdate(query())).doesNotThrowAnyException();
        assertThatCode(() -> WriteMode.requireUpdate(query("mode", "update"))).doesNotThrowAnyException();
    }

    @Test
    void modifyShouldNotBeImplemented() {
        assertThat(refusal(query("mode", "modify", "change_status", "draft"))).isEqualTo(ErrorCode.NOT_IMPLEMENTED);
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
}
