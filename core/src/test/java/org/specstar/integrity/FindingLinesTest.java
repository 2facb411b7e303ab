package org.specstar.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

class FindingLinesTest {
    private static final Finding GAP = Finding.ofRevision(
            FindingKind.CHAIN_GAP, new ModelName("issue"), new ResourceId("issue:1").revision(2), "One is \"lost\".");
    private static final Summary DAMAGED = new Summary(3, 5, 1, Map.of(FindingKind.CHAIN_GAP, 1L));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void reportShouldBeALineForEachFindingAndOneThatSumsUp() throws IOException {
        FindingLines.write(
                out,
                observer -> {
                    observer.found(GAP);
                    return DAMAGED;
                },
                () -> {});

        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"kind\":\"chain-gap\",\"model\":\"issue\",\"resource_id\":\"issue:1\","
                        + "\"revision_id\":\"issue:1:2\",\"detail\":\"One is \\\"lost\\\".\"}\n"
                        + "{\"kind\":\"summary\",\"clean\":false,\"findings\":1,\"counts\":{\"chain-gap\":1},"
                        + "\"resources\":3,\"revisions\":5,\"binaries\":1}\n");
    }

    @Test
    void reportOfACheckThatWasBrokenOffShouldHaveNoSummary() {
        assertThatThrownBy(() -> FindingLines.write(
                        out,
                        observer -> {
                            observer.found(GAP);
                            observer.passed();
                            return DAMAGED;
                        },
                        () -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);

        assertThat(out.toString(UTF_8)).doesNotContain("summary").endsWith("}\n");
    }

    @Test
    void sweepsAndCollectionsShouldBeOneLine() {
        assertThat(new String(new Swept(1, 2, 3).line(true), UTF_8))
                .isEqualTo("{\"kind\":\"summary\",\"dry_run\":true,\"payloads\":1,\"binaries\":2,\"arrivals\":3}\n");
        assertThat(new String(new Collected(4, 5).line(false), UTF_8))
                .isEqualTo("{\"kind\":\"summary\",\"dry_run\":false,\"quarantined\":4,\"removed\":5}\n");
    }
}
