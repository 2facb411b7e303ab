package org.specstar.ejb.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.payload;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.PayloadStoreContract;

class S3PayloadStoreIT implements PayloadStoreContract {
    private static final UUID NAME = UUID.fromString("abcdef01-2345-4678-9abc-def012345678");

    private final S3Place place = S3Fixture.place();
    private final PayloadStore store = place.payloads();

    @AfterEach
    void close() {
        place.close();
    }

    @Override
    public PayloadStore testee() {
        return store;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../blobs/99aa06d3014798d86001c324468d497f",
                "ab/cd/ABCDEF01-2345-4678-9abc-def012345678",
                "ab/ce/abcdef01-2345-4678-9abc-def012345678",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678\n",
                "ab/cd/abcdef01-2345-4678-9abc-def012345678/../x"
            })
    void textThatIsNoAddressShouldNotReachTheBucket(String text) {
        assertThatThrownBy(() -> store.read(text))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Not the address");
        assertThatCode(() -> store.deleteAll(List.of(text))).doesNotThrowAnyException();
    }

    @Test
    void takenNameShouldFailAndLeaveItsObjectAlone() {
        try (S3Place fixed = S3Place.open(place.bucket().settings(), () -> NAME)) {
            PayloadStore sameNames = fixed.payloads();
            String address =
                    sameNames.writeAll(List.of(payload("{\"first\":1}"))).get(0);

            assertThatThrownBy(() -> sameNames.writeAll(List.of(payload("{\"second\":2}"))))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("is taken");

            assertThat(store.read(address)).isEqualTo(payload("{\"first\":1}").bytes());
        }
    }
}
