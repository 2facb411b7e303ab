package org.specstar.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specstar.id.ModelName;
import org.specstar.schema.DeclarationException;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.ModelExtensions;
import org.specstar.schema.Models;
import org.specstar.schema.RouteTemplate;
import org.specstar.schema.Schema;

class ModelConfigTest {
    /** A payload. */
    record BlogPost(String title) {}

    private static ModelCatalog compiled(Map<String, String> values) {
        Models models = new Models();
        models.add(Schema.of(BlogPost.class)).defaultLimit(7).defaultReturns("data");
        return models.compile(new ModelConfig(new ConfigFixture(values)), ModelExtensions.NONE);
    }

    @Test
    void operatorShouldWinOverTheDeclaration() {
        ModelCatalog catalog = compiled(Map.of(
                "specstar.model.blog-post.default-limit", " 20 ",
                "specstar.model.blog-post.routes-off", "export,batch-delete",
                "specstar.model.other.default-get-returns", "meta"));

        assertThat(catalog.find(new ModelName("blog-post")).orElseThrow())
                .satisfies(model -> assertThat(model.routes().defaultLimit()).isEqualTo(20))
                .satisfies(model -> assertThat(model.routes().off())
                        .containsExactlyInAnyOrder(RouteTemplate.EXPORT, RouteTemplate.BATCH_DELETE))
                .satisfies(model -> assertThat(model.reads().defaultReturns()).isEqualTo("data"));
    }

    @Test
    void nonsenseShouldStopTheStart() {
        assertThatThrownBy(() -> compiled(Map.of("specstar.model.blog-post.default-limit", "many")))
                .isInstanceOf(DeclarationException.class)
                .hasMessageContaining("the setting default-limit of model blog-post: 'many' is not");
    }

    @Test
    void keysOfModelsShouldBeKnown() {
        assertThat(ModelConfig.isKnown("specstar.model.blog-post.encoding")).isTrue();
        assertThat(ModelConfig.isKnown("specstar.model.a.b.encoding")).isTrue();
        assertThat(ModelConfig.isKnown("specstar.model.blog-post.encodings")).isFalse();
        assertThat(ModelConfig.isKnown("specstar.model.encoding")).isFalse();
        assertThat(ModelConfig.isKnown("specstar.models.a.encoding")).isFalse();
    }
}
