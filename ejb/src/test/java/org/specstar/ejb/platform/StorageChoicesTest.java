package org.specstar.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "MEMORY,memory",
        "DISK,disk",
        "POSTGRES,postgres",
        "POSTGRES,postgres-disk",
        "POSTGRES_DISK,postgres",
        "POSTGRES_DISK,postgres-disk"
    })
    void modelsShouldChooseWhatTheDatabaseAllows(StorageKind deployment, String word) {
        assertThat(new StorageChoices(deployment).mistakes(pages(word))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MEMORY,disk", "DISK,postgres-disk", "DISK,memory", "POSTGRES,disk", "POSTGRES,s3"})
    void otherWordsShouldBeMistakes(StorageKind deployment, String word) {
        assertThat(new StorageChoices(deployment).mistakes(pages(word)))
                .singleElement()
                .asString()
                .contains(Page.class.getName(), "'" + word + "'", "model page", deployment.text());
    }

    @Test
    void mistakeShouldNameTheWordsThatAreAllowed() {
        assertThat(new StorageChoices(StorageKind.POSTGRES_DISK).mistakes(pages("disk")))
                .singleElement()
                .asString()
                .endsWith("use postgres or postgres-disk");
    }
}
