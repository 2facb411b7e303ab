package org.specstar.conformance.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.specstar.conformance.server.KillsItsServer;
import org.specstar.conformance.server.LaunchedServer;

/** The project {@code src/it/wrong-models}, whose registrar makes seven mistakes. */
@KillsItsServer
class WrongModelsIT {
    private static final Path JAR =
            Path.of(System.getProperty("specstar.root"), "conformance/target/it/wrong-models/target/wrong.jar");

    @Test
    void startShouldFailWithALineForEachMistake() {
        try (LaunchedServer server = LaunchedServer.ofModels(JAR, "pan")) {
            String said = server.failToStart();

            assertThat(said)
                    .contains("Skillet: the name 'pan' is taken by com.example.wrong.Cupboard$Pan")
                    .contains("Lid.pan: set_null needs a field that may be null")
                    .contains("Spoon: the field 'drawer' refers to a model 'drawer' that is not registered")
                    .contains("Shelf.space: a value of this type cannot be @Indexed")
                    .contains("Oven.degrees: the default 'hot' ")
                    .contains("Knife: it has more than one @DisplayName")
                    .contains("Pan: the action 'import' has the path of a route");
        }
    }
}
