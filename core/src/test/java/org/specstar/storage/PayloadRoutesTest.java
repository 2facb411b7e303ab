package org.specstar.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specstar.StorageException;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;
import org.specstar.revision.PayloadStoreContract;
import org.specstar.storage.file.FilePayloadStore;

class PayloadRoutesTest implements PayloadStoreContract {
    @TempDir
    Path directory;

    private PayloadStore files;
    private PayloadStore tapes;
    private PayloadRoutes routes;

    @BeforeEach
    void open() {
        files = new FilePayloadStore(directory.resolve("files"));
        tapes = new FilePayloadStore(directory.resolve("tapes"));
        routes = new PayloadRoutes(files, Map.of("tape", tapes));
    }

    @Override
    public PayloadStore testee() {
        return routes.into("tape");
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8), Payload.UNKNOWN);
    }

    @Test
    void payloadShouldLieInItsOwnStoreAndBeReadThroughAny() {
        String onTape = routes.into("tape").writeAll(List.of(payload("tape"))).get(0);
        String inFile = routes.intoFirst().writeAll(List.of(payload("file"))).get(0);

        assertThat(onTape).startsWith("via/tape/");
        assertThat(tapes.read(onTape.substring("via/tape/".length())))
                .asString()
                .isEqualTo("tape");
        assertThat(files.read(inFile)).asString().isEqualTo("file");
        assertThat(routes.intoFirst().read(onTape)).asString().isEqualTo("tape");
        assertThat(routes.into("tape").read(inFile)).asString().isEqualTo("file");
        assertThat(routes.intoFirst().readAll(List.of(onTape, inFile))).containsOnlyKeys(onTape, inFile);
    }

    @Test
    void payloadShouldBeGivenUpWhereItLies() {
        String onTape = routes.into("tape").writeAll(List.of(payload("tape"))).get(0);
        String inFile = routes.intoFirst().writeAll(List.of(payload("file"))).get(0);

        routes.intoFirst().deleteAll(List.of(onTape));

        assertThatThrownBy(() -> routes.intoFirst().read(onTape)).isInstanceOf(StorageException.class);
        assertThat(routes.intoFirst().read(inFile)).asString().isEqualTo("file");
    }

    @Test
    void allStoresShouldBeShownInTheOrderOfTheirAddresses() {
        routes.into("tape").writeAll(List.of(payload("a"), payload("b")));
        routes.intoFirst().writeAll(List.of(payload("c"), payload("d")));
        List<String> shown = new ArrayList<>();

        routes.intoFirst().forEach((address, size, written) -> shown.add(address));

        assertThat(shown).hasSize(4).isSorted();
    }

    @Test
    void storeThatIsConfiguredNoMoreShouldBeSaid() {
        String onTape = routes.into("tape").writeAll(List.of(payload("tape"))).get(0);

        assertThatThrownBy(() -> new PayloadRoutes(files, Map.of()).intoFirst().read(onTape))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("via/tape/")
                .hasMessageContaining("not configured any more");
    }
}
