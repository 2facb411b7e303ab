package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.jpa.PayloadPlace;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.resource.RowFixture;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.Models;
import org.specstar.storage.StorageEnvironment;
import org.specstar.unit.LocalUnits;

class PayloadSetupTest {
    private static final ModelCatalog NO_MODELS = new Models().compile();
    private static final Payload SMALL = ofBytes(8 << 10);
    private static final Payload LARGE = ofBytes((8 << 10) + 1);

    @TempDir
    Path directory;

    private static Payload ofBytes(int count) {
        return RowFixture.payload('"' + "x".repeat(count - 2) + '"');
    }

    private PayloadPlace usual(StorageKind kind) {
        StorageEnvironment environment = new StorageEnvironment(directory, key -> Optional.empty(), new LocalUnits());
        try (Buckets none = new Buckets()) {
            return PayloadSetup.of(kind, NO_MODELS, Map.of(), environment, none)
                    .places(NO_MODELS)
                    .usual();
        }
    }

    @Test
    void onDiskSmallPayloadsShouldStandInTheirRows() {
        List<PayloadRow> rows = usual(StorageKind.DISK).keep(List.of(SMALL, LARGE));

        assertThat(rows.get(0).bytes()).isEqualTo(SMALL.bytes());
        assertThat(rows.get(0).address()).isNull();
        assertThat(rows.get(1).bytes()).isNull();
        assertThat(rows.get(1).address()).isNotNull();
    }

    @Test
    void besidePostgresAllPayloadsShouldBeInFiles() {
        List<PayloadRow> rows = usual(StorageKind.POSTGRES_DISK).keep(List.of(SMALL, LARGE));

        assertThat(rows).allSatisfy(row -> assertThat(row.address()).isNotNull());
    }
}
