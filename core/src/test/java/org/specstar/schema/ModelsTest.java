package org.specstar.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ModelsTest {
    record Note(String text) {}

    @Model(name = "_note")
    record Hidden(String text) {}

    @Test
    void compileShouldKnowModelsUnderBothNames() {
        Models models = new Models();
        models.add(Schema.of(Note.class));

        ModelCatalog catalog = models.compile();

        assertThat(catalog.bySegment("note")).isPresent().isEqualTo(catalog.bySegment("notes"));
    }

    @Test
    void compileShouldReportEveryMistake() {
        Models models = new Models();
        models.add(Schema.of(Note.class));
        models.add(Schema.of(Note.class));
        models.add(Schema.of(Note.class)).name("health").plural("healths");
        models.add(Schema.of(Hidden.class));

        DeclarationException refused = catchThrowableOfType(DeclarationException.class, models::compile);

        assertThat(refused.mistakes())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("ModelsTest"));
    }
}
