package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ejb.config.Settings.StorageSettings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.schema.Models;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.Schema;

class StorageChoicesTest {
    /** A payload. */
    record Page(String title) {}

    private static List<RegisteredModel<?>> pages(String storage) {
        Models models = new Models();
        models.add(Schema.of(Page.class)).storage(storage);
        return List.copyOf(models.compile().all());
    }

    private static List<String> mistakes(StorageKind deployment, String word) {
        StorageSettings settings = new StorageSettings(deployment.text(), "", Duration.ofDays(1), Duration.ofDays(7));
        return new StorageChoices(settings, List.of("tape")).mistakes(pages(word));
    }

    @ParameterizedTest
    @CsvSource({
        "MEMORY,memory",
        "DISK,disk",
        "POSTGRES,postgres",
        "POSTGRES,postgres-disk",
        "POSTGRES_DISK,postgres",
        "POSTGRES_DISK,postgres-disk",
        "POSTGRES_DISK,postgres-s3",
        "POSTGRES,tape",
        "S3,s3"
    })
    void modelsShouldChooseWhatTheDatabaseAllows(StorageKind deployment, String word) {
        assertThat(mistakes(deployment, word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MEMORY,disk", "DISK,postgres-disk", "DISK,memory", "POSTGRES,disk", "POSTGRES,s3", "MEMORY,tape"})
    void otherWordsShouldBeMistakes(StorageKind deployment, String word) {
        assertThat(mistakes(deployment, word))
                .singleElement()
                .asString()
                .contains(Page.class.getName(), "'" + word + "'", "model page", deployment.text());
    }

    @Test
    void mistakeShouldNameTheWordsThatAreAllowed() {
        assertThat(mistakes(StorageKind.POSTGRES_DISK, "disk"))
                .singleElement()
                .asString()
                .endsWith("use postgres or postgres-disk or postgres-disk-s3 or postgres-s3 or tape");
    }
}
