package org.specstar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specstar.ErrorCode;

class OnDuplicateTest {
    @ParameterizedTest
    @EnumSource
    void wordsShouldBeUnderstood(OnDuplicate rule) {
        assertThat(OnDuplicate.of(rule.text())).isEqualTo(rule);
    }

    @Test
    void unknownWordShouldBeRefusedAsTheOriginalDoes() {
        assertThatThrownBy(() -> OnDuplicate.of("zzz"))
                .isInstanceOfSatisfying(
                        UnknownOnDuplicateException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_REQUEST))
                .hasMessage("Invalid on_duplicate: zzz. Must be one of: overwrite, skip, raise_error");
    }
}
